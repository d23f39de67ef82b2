-- Numbers of the server at moments, in milliseconds, for those who look back.
CREATE TABLE mapano_statistic (
  taken BIGINT NOT NULL,
  server VARCHAR(128) NOT NULL,
  name VARCHAR(64) NOT NULL,
  amount BIGINT NOT NULL,
  PRIMARY KEY (name, taken, server)
);
CREATE INDEX mapano_statistic_taken ON mapano_statistic (taken);
