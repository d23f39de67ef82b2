-- Schema revision 118 of the original server, form by form: nothing here may change.

CREATE TABLE `acl` (
  `id` int(11) NOT NULL default '0',
  `hierarchy_id` int(11) unsigned NOT NULL default '0',
  `type` tinyint(4) unsigned NOT NULL default '0',
  `rights` int(11) unsigned NOT NULL default '0',
  PRIMARY KEY (`hierarchy_id`, `id`, `type`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `hierarchy` (
  `id` int(11) unsigned NOT NULL auto_increment,
  `parent` int(11) unsigned default '0',
  `type` tinyint(4) unsigned NOT NULL default '0',
  `flags` smallint(6) unsigned NOT NULL default '0',
  `owner` int(11) unsigned NOT NULL default '0',
  PRIMARY KEY (`id`),
  KEY `parenttypeflags` (`parent`, `type`, `flags`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `names` (
  `id` int(11) NOT NULL auto_increment,
  `nameid` int(11) default NULL,
  `namestring` varchar(185) BINARY DEFAULT NULL,
  `guid` binary(16) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `nameid` (`nameid`),
  KEY `namestring` (`namestring`),
  UNIQUE KEY `gni` (`guid`, `nameid`),
  UNIQUE KEY `gns` (`guid`, `namestring`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `mvproperties` (
  `hierarchyid` int(11) unsigned NOT NULL default '0',
  `orderid` smallint(6) unsigned NOT NULL default '0',
  `tag` smallint(6) unsigned NOT NULL default '0',
  `type` smallint(6) unsigned NOT NULL default '0',
  `val_ulong` int(11) unsigned default NULL,
  `val_string` longtext,
  `val_binary` longblob,
  `val_double` double default NULL,
  `val_longint` bigint(20) default NULL,
  `val_hi` int(11) default NULL,
  `val_lo` int(11) unsigned default NULL,
  PRIMARY KEY (`hierarchyid`, `tag`, `type`, `orderid`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `tproperties` (
  `folderid` int(11) unsigned NOT NULL default '0',
  `hierarchyid` int(11) unsigned NOT NULL default '0',
  `tag` smallint(6) unsigned NOT NULL default '0',
  `type` smallint(6) unsigned NOT NULL,
  `val_ulong` int(11) unsigned default NULL,
  `val_string` longtext,
  `val_binary` longblob,
  `val_double` double default NULL,
  `val_longint` bigint(20) default NULL,
  `val_hi` int(11) default NULL,
  `val_lo` int(11) unsigned default NULL,
  PRIMARY KEY (`folderid`, `tag`, `hierarchyid`, `type`),
  KEY `hi` (`hierarchyid`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `deferredupdate` (
  `hierarchyid` int(11) unsigned NOT NULL,
  `folderid` int(11) unsigned NOT NULL,
  `srcfolderid` int(11) unsigned,
  PRIMARY KEY (`hierarchyid`),
  KEY `folderid` (`folderid`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `properties` (
  `hierarchyid` int(11) unsigned NOT NULL default '0',
  `tag` smallint(6) unsigned NOT NULL default '0',
  `type` smallint(6) unsigned NOT NULL,
  `val_ulong` int(11) unsigned default NULL,
  `val_string` longtext,
  `val_binary` longblob,
  `val_double` double default NULL,
  `val_longint` bigint(20) default NULL,
  `val_hi` int(11) default NULL,
  `val_lo` int(11) unsigned default NULL,
  `comp` tinyint(1) default 0,
  PRIMARY KEY (`hierarchyid`, `tag`, `type`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `receivefolder` (
  `id` int(11) unsigned NOT NULL auto_increment,
  `storeid` int(11) unsigned NOT NULL default '0',
  `objid` int(11) unsigned NOT NULL default '0',
  `messageclass` varchar(185) NOT NULL DEFAULT '',
  PRIMARY KEY (`id`),
  UNIQUE KEY `storeid` (`storeid`, `messageclass`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `stores` (
  `id` int(11) unsigned NOT NULL auto_increment,
  `hierarchy_id` int(11) unsigned NOT NULL default '0',
  `user_id` int(11) unsigned NOT NULL default '0',
  `type` smallint(6) unsigned NOT NULL default '0',
  `user_name` varchar(255) CHARACTER SET utf8 NOT NULL default '',
  `company` int(11) unsigned NOT NULL default '0',
  `guid` blob NOT NULL,
  PRIMARY KEY (`user_id`, `hierarchy_id`, `type`),
  UNIQUE KEY `id` (`id`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `users` (
  `id` int(11) unsigned NOT NULL auto_increment,
  `externid` blob,
  `objectclass` int(11) NOT NULL default '0',
  `signature` varbinary(255) NOT NULL default '0',
  `company` int(11) unsigned NOT NULL default '0',
  PRIMARY KEY (`id`),
  UNIQUE KEY `externid` (`externid`(255), `objectclass`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `outgoingqueue` (
  `store_id` int(11) unsigned NOT NULL default '0',
  `hierarchy_id` int(11) unsigned NOT NULL default '0',
  `flags` tinyint(4) unsigned NOT NULL default '0',
  PRIMARY KEY (`hierarchy_id`, `flags`, `store_id`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `lob` (
  `instanceid` int(11) unsigned NOT NULL,
  `chunkid` smallint(6) unsigned NOT NULL,
  `tag` smallint(6) unsigned NOT NULL,
  `val_binary` longblob,
  PRIMARY KEY (`instanceid`, `tag`, `chunkid`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `singleinstances` (
  `instanceid` int(11) unsigned NOT NULL auto_increment,
  `hierarchyid` int(11) unsigned NOT NULL default '0',
  `tag` smallint(6) unsigned NOT NULL default '0',
  `filename` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`instanceid`, `hierarchyid`, `tag`),
  UNIQUE KEY `hkey` (`hierarchyid`, `tag`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `object` (
  `id` int(11) unsigned NOT NULL auto_increment,
  `externid` blob,
  `objectclass` int(11) unsigned NOT NULL default '0',
  PRIMARY KEY (`id`, `objectclass`),
  UNIQUE KEY `id` (`id`),
  UNIQUE KEY `externid` (`externid`(255), `objectclass`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `objectproperty` (
  `objectid` int(11) unsigned NOT NULL default '0',
  `propname` varchar(185) BINARY NOT NULL,
  `value` text,
  PRIMARY KEY (`objectid`, `propname`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `objectmvproperty` (
  `objectid` int(11) unsigned NOT NULL default '0',
  `propname` varchar(185) BINARY NOT NULL,
  `orderid` tinyint(11) unsigned NOT NULL default '0',
  `value` text,
  PRIMARY KEY (`objectid`, `orderid`, `propname`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `objectrelation` (
  `objectid` int(11) unsigned NOT NULL default '0',
  `parentobjectid` int(11) unsigned NOT NULL default '0',
  `relationtype` tinyint(11) unsigned NOT NULL,
  PRIMARY KEY (`objectid`, `parentobjectid`, `relationtype`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `versions` (
  `major` int(11) unsigned NOT NULL default '0',
  `minor` int(11) unsigned NOT NULL default '0',
  `micro` int(11) unsigned not null default 0,
  `revision` int(11) unsigned NOT NULL default '0',
  `databaserevision` int(11) unsigned NOT NULL default '0',
  `updatetime` datetime NOT NULL,
  PRIMARY KEY (`major`, `minor`, `micro`, `revision`, `databaserevision`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `searchresults` (
  `folderid` int(11) unsigned NOT NULL default '0',
  `hierarchyid` int(11) unsigned NOT NULL default '0',
  `flags` int(11) unsigned NOT NULL default '0',
  PRIMARY KEY (`folderid`, `hierarchyid`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `changes` (
  `id` INT(11) UNSIGNED NOT NULL AUTO_INCREMENT,
  `sourcekey` VARBINARY(64) NOT NULL,
  `parentsourcekey` VARBINARY(64) NOT NULL,
  `change_type` INT(11) UNSIGNED NOT NULL DEFAULT '0',
  `flags` INT(11) UNSIGNED DEFAULT NULL,
  `sourcesync` INT(11) UNSIGNED DEFAULT NULL,
  PRIMARY KEY (`parentsourcekey`, `sourcekey`, `change_type`),
  UNIQUE KEY `changeid` (`id`),
  UNIQUE KEY `state` (`parentsourcekey`, `id`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `abchanges` (
  `id` INT(11) UNSIGNED NOT NULL AUTO_INCREMENT,
  `sourcekey` VARBINARY(255) NOT NULL,
  `parentsourcekey` VARBINARY(255) NOT NULL,
  `change_type` INT(11) UNSIGNED NOT NULL DEFAULT '0',
  PRIMARY KEY (`parentsourcekey`, `change_type`, `sourcekey`),
  UNIQUE KEY `changeid` (`id`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `syncs` (
  `id` INT(11) UNSIGNED NOT NULL AUTO_INCREMENT,
  `sourcekey` VARBINARY(64) NOT NULL,
  `change_id` INT(11) UNSIGNED NOT NULL,
  `sync_type` INT(11) UNSIGNED NULL,
  `sync_time` DATETIME NOT NULL,
  PRIMARY KEY (`id`),
  KEY `foldersync` (`sourcekey`, `sync_type`),
  KEY `changes` (`change_id`),
  KEY `sync_time` (`sync_time`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `syncedmessages` (
  `sync_id` int(11) unsigned NOT NULL,
  `change_id` int(11) unsigned NOT NULL,
  `sourcekey` varbinary(64) NOT NULL,
  `parentsourcekey` varbinary(64) NOT NULL,
  PRIMARY KEY (`sync_id`, `change_id`, `sourcekey`),
  KEY `sync_state` (`sync_id`, `change_id`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `indexedproperties` (
  `hierarchyid` int(11) unsigned NOT NULL default '0',
  `tag` smallint(6) unsigned NOT NULL default '0',
  `val_binary` varbinary(255),
  PRIMARY KEY (`hierarchyid`, `tag`),
  UNIQUE KEY `bin` (`tag`, `val_binary`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE `settings` (
  `name` varchar(185) BINARY NOT NULL,
  `value` blob NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
