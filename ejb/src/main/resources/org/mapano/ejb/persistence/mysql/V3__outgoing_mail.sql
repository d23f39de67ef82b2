-- Mail on its way out, as it is handed to the relay: converted once, so that every attempt sends the same.
CREATE TABLE mapano_mail (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  -- Message of a user (outgoingqueue.hierarchy_id); NULL for mail of the server itself.
  `message_id` int(11) unsigned,
  -- User whose mail it is (users.id), who hears of failures; 0 for none.
  `owner_id` int(11) unsigned NOT NULL,
  -- 0 being prepared, 1 ready to be sent, 2 decided for all recipients, 3 failures reported.
  `state` smallint(6) NOT NULL,
  -- Envelope sender; may be empty.
  `sender` varchar(1024) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  -- Bits: see the class MailOptions.
  `options` int(11) NOT NULL,
  `size` bigint(20) NOT NULL,
  -- Times in milliseconds since 1970.
  `created` bigint(20) NOT NULL,
  `next_try` bigint(20) NOT NULL,
  `attempts` int(11) NOT NULL,
  `held` smallint(6) NOT NULL,
  -- Who works on it, and until when nobody else may.
  `lease` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  `lease_until` bigint(20) NOT NULL,
  `problem` varchar(1024) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  PRIMARY KEY (id),
  UNIQUE KEY mapano_mail_message (message_id),
  KEY mapano_mail_due (next_try)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE mapano_mail_recipient (
  `mail_id` bigint(20) NOT NULL,
  `number` int(11) unsigned NOT NULL,
  `address` varchar(1024) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  -- 0 waiting, 1 taken by the relay, 2 failed for good.
  `state` smallint(6) NOT NULL,
  `code` int(11) NOT NULL,
  `status` varchar(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  `reply` varchar(1024) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  PRIMARY KEY (mail_id, number)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE mapano_mail_chunk (
  `mail_id` bigint(20) NOT NULL,
  `number` int(11) unsigned NOT NULL,
  `data` longblob NOT NULL,
  PRIMARY KEY (mail_id, number)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

-- One row: until when another program is taken to be the one that sends users' messages.
CREATE TABLE mapano_sender (
  `id` int(11) unsigned NOT NULL,
  `other_until` bigint(20) NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

INSERT INTO mapano_sender (id, other_until) VALUES (1, 0);
