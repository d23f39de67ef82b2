-- Tables of our own. The original server ignores them.

-- Numbers of a folder for clients that keep a mirror of it; derived, can be rebuilt.
CREATE TABLE mapano_folder (
  folder_id BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  change_number BIGINT NOT NULL,
  recent_after BIGINT NOT NULL,
  vanished_floor BIGINT NOT NULL,
  PRIMARY KEY (folder_id)
);

-- One row for each normal message of a folder; derived, can be rebuilt.
CREATE TABLE mapano_message (
  folder_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  message_id BIGINT NOT NULL,
  marks INT NOT NULL,
  keywords VARCHAR(1024),
  change_number BIGINT NOT NULL,
  size BIGINT NOT NULL,
  received BIGINT NOT NULL,
  PRIMARY KEY (folder_id, number),
  CONSTRAINT mapano_message_id UNIQUE (message_id)
);

CREATE INDEX mapano_message_change ON mapano_message (folder_id, change_number);

-- Numbers that left a folder, kept for a while for clients that come back.
CREATE TABLE mapano_vanished (
  folder_id BIGINT NOT NULL,
  change_number BIGINT NOT NULL,
  number BIGINT NOT NULL,
  vanished_on BIGINT NOT NULL,
  PRIMARY KEY (folder_id, change_number, number)
);

-- Password hashes of a stronger kind than the original's, by the object's identity in the user source.
CREATE TABLE mapano_password (
  externid VARBINARY(255) NOT NULL,
  hash VARCHAR(255) NOT NULL,
  legacy VARCHAR(64),
  changed_on BIGINT NOT NULL,
  PRIMARY KEY (externid)
);

-- One row; the number grows with every change of the user objects, so that all nodes notice.
CREATE TABLE mapano_directory (
  id INT NOT NULL,
  generation BIGINT NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO mapano_directory (id, generation) VALUES (1, 1);
