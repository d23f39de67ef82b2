package org.mapano.ejb.users.db;

/** Names in {@code objectproperty.propname}, as the original writes them. */
final class ObjectNames {
  static final String LOGIN = "loginname";
  static final String PASSWORD = "password";
  static final String FULL_NAME = "fullname";
  static final String EMAIL = "emailaddress";
  static final String ADMIN = "isadmin";
  static final String HIDDEN = "ishidden";
  static final String GROUP_NAME = "groupname";
  static final String COMPANY = "companyid";
  static final String COMPANY_NAME = "companyname";
  static final String COMPANY_ADMINISTRATOR = "companyadmin";
  static final String USER_QUOTA_HARD = "userhardquota";
  static final String USER_QUOTA_SOFT = "usersoftquota";
  static final String USER_QUOTA_WARN = "userwarnquota";
  static final String USER_QUOTA_DEFAULT = "userusedefaultquota";
  static final String QUOTA_HARD = "hardquota";
  static final String QUOTA_SOFT = "softquota";
  static final String QUOTA_WARN = "warnquota";
  static final String QUOTA_DEFAULT = "usedefaultquota";
  static final String MODIFIED = "modtime";
  static final String ENABLED_FEATURES = "0x67B3101E";
  static final String DISABLED_FEATURES = "0x67B4101E";

  private ObjectNames() {}
}
