-- Who was told of a user's absence, and when.
CREATE TABLE mapano_absence_answer (
  `user_id` int(11) unsigned NOT NULL,
  -- SHA-256 of the address in lower case, as hexadecimal digits.
  `sender` char(64) CHARACTER SET ascii NOT NULL,
  -- Seconds since 1970.
  `answered` bigint NOT NULL,
  PRIMARY KEY (user_id, sender),
  KEY mapano_absence_answer_time (answered)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
