-- When each job that one node of all does now and then began and ended last, in milliseconds.
CREATE TABLE mapano_job (
  `name` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `started` bigint(20) NOT NULL,
  `ended` bigint(20) NOT NULL,
  PRIMARY KEY (name)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
