-- Tables of our own. The original server ignores them.

-- Numbers of a folder for clients that keep a mirror of it; derived, can be rebuilt.
CREATE TABLE mapano_folder (
  `folder_id` int(11) unsigned NOT NULL,
  `last_number` int(11) unsigned NOT NULL,
  `change_number` int(11) unsigned NOT NULL,
  `recent_after` int(11) unsigned NOT NULL,
  `vanished_floor` int(11) unsigned NOT NULL,
  PRIMARY KEY (folder_id)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

-- One row for each normal message of a folder; derived, can be rebuilt.
CREATE TABLE mapano_message (
  `folder_id` int(11) unsigned NOT NULL,
  `number` int(11) unsigned NOT NULL,
  `message_id` int(11) unsigned NOT NULL,
  `marks` smallint(6) unsigned NOT NULL,
  `keywords` varchar(1024) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  `change_number` int(11) unsigned NOT NULL,
  `size` bigint(20) NOT NULL,
  `received` bigint(20) NOT NULL,
  PRIMARY KEY (folder_id, number),
  UNIQUE KEY mapano_message_id (message_id),
  KEY mapano_message_change (folder_id, change_number)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

-- Numbers that left a folder, kept for a while for clients that come back.
CREATE TABLE mapano_vanished (
  `folder_id` int(11) unsigned NOT NULL,
  `change_number` int(11) unsigned NOT NULL,
  `number` int(11) unsigned NOT NULL,
  `vanished_on` int(11) unsigned NOT NULL,
  PRIMARY KEY (folder_id, change_number, number)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

-- Password hashes of a stronger kind than the original's, by the object's identity in the user source.
CREATE TABLE mapano_password (
  `externid` varbinary(255) NOT NULL,
  `hash` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `legacy` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  `changed_on` bigint NOT NULL,
  PRIMARY KEY (externid)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

-- One row; the number grows with every change of the user objects, so that all nodes notice.
CREATE TABLE mapano_directory (
  `id` int(11) unsigned NOT NULL,
  `generation` bigint NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

INSERT INTO mapano_directory (id, generation) VALUES (1, 1);
