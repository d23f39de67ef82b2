-- When each job that one node of all does now and then began and ended last, in milliseconds.
CREATE TABLE mapano_job (
  name VARCHAR(64) NOT NULL,
  started BIGINT NOT NULL,
  ended BIGINT NOT NULL,
  PRIMARY KEY (name)
);
