-- Numbers of the server at moments, in milliseconds, for those who look back.
CREATE TABLE mapano_statistic (
  `taken` bigint(20) NOT NULL,
  `server` varchar(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `name` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` bigint(20) NOT NULL,
  PRIMARY KEY (`name`, `taken`, `server`),
  KEY mapano_statistic_taken (`taken`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
