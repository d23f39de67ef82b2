-- Mail on its way out, as it is handed to the relay: converted once, so that every attempt sends the same.
CREATE TABLE mapano_mail (
  id BIGINT NOT NULL AUTO_INCREMENT,
  -- Message of a user (outgoingqueue.hierarchy_id); NULL for mail of the server itself.
  message_id BIGINT,
  -- User whose mail it is (users.id), who hears of failures; 0 for none.
  owner_id BIGINT NOT NULL,
  -- 0 being prepared, 1 ready to be sent, 2 decided for all recipients, 3 failures reported.
  state INT NOT NULL,
  -- Envelope sender; may be empty.
  sender VARCHAR(1024) NOT NULL,
  -- Bits: see the class MailOptions.
  options INT NOT NULL,
  size BIGINT NOT NULL,
  -- Times in milliseconds since 1970.
  created BIGINT NOT NULL,
  next_try BIGINT NOT NULL,
  attempts INT NOT NULL,
  held INT NOT NULL,
  -- Who works on it, and until when nobody else may.
  lease VARCHAR(64),
  lease_until BIGINT NOT NULL,
  problem VARCHAR(1024),
  PRIMARY KEY (id),
  CONSTRAINT mapano_mail_message UNIQUE (message_id)
);

CREATE INDEX mapano_mail_due ON mapano_mail (next_try);

CREATE TABLE mapano_mail_recipient (
  mail_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  address VARCHAR(1024) NOT NULL,
  -- 0 waiting, 1 taken by the relay, 2 failed for good.
  state INT NOT NULL,
  code INT NOT NULL,
  status VARCHAR(16),
  reply VARCHAR(1024),
  PRIMARY KEY (mail_id, number)
);

CREATE TABLE mapano_mail_chunk (
  mail_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (mail_id, number)
);

-- One row: until when another program is taken to be the one that sends users' messages.
CREATE TABLE mapano_sender (
  id INT NOT NULL,
  other_until BIGINT NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO mapano_sender (id, other_until) VALUES (1, 0);
