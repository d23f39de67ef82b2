-- Who was told of a user's absence, and when.
CREATE TABLE mapano_absence_answer (
  user_id BIGINT NOT NULL,
  -- SHA-256 of the address in lower case, as hexadecimal digits.
  sender VARCHAR(64) NOT NULL,
  -- Seconds since 1970.
  answered BIGINT NOT NULL,
  PRIMARY KEY (user_id, sender)
);

CREATE INDEX mapano_absence_answer_time ON mapano_absence_answer (answered);
