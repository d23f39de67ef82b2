package org.mapano.ejb.users.ldap;

/** Names of the options of {@code ldap.cfg} that are in use. */
final class OptionNames {
  /** The file without its ending. */
  static final String COMPONENT = "ldap";

  static final String ADDRESSBOOK_HIDE_ATTRIBUTE = "ldap_addressbook_hide_attribute";
  static final String ADDRESSLIST_FILTER_ATTRIBUTE = "ldap_addresslist_filter_attribute";
  static final String ADDRESSLIST_NAME_ATTRIBUTE = "ldap_addresslist_name_attribute";
  static final String ADDRESSLIST_SEARCH_BASE_ATTRIBUTE = "ldap_addresslist_search_base_attribute";
  static final String ADDRESSLIST_SEARCH_FILTER = "ldap_addresslist_search_filter";
  static final String ADDRESSLIST_TYPE_ATTRIBUTE_VALUE = "ldap_addresslist_type_attribute_value";
  static final String ADDRESSLIST_UNIQUE_ATTRIBUTE = "ldap_addresslist_unique_attribute";
  static final String AUTHENTICATION_METHOD = "ldap_authentication_method";
  static final String BIND_PASSWD = "ldap_bind_passwd";
  static final String BIND_USER = "ldap_bind_user";
  static final String COMPANY_SEARCH_FILTER = "ldap_company_search_filter";
  static final String COMPANY_TYPE_ATTRIBUTE_VALUE = "ldap_company_type_attribute_value";
  static final String COMPANY_UNIQUE_ATTRIBUTE = "ldap_company_unique_attribute";
  static final String COMPANYNAME_ATTRIBUTE = "ldap_companyname_attribute";
  static final String CONTACT_TYPE_ATTRIBUTE_VALUE = "ldap_contact_type_attribute_value";
  static final String DYNAMICGROUP_FILTER_ATTRIBUTE = "ldap_dynamicgroup_filter_attribute";
  static final String DYNAMICGROUP_NAME_ATTRIBUTE = "ldap_dynamicgroup_name_attribute";
  static final String DYNAMICGROUP_SEARCH_BASE_ATTRIBUTE =
      "ldap_dynamicgroup_search_base_attribute";
  static final String DYNAMICGROUP_SEARCH_FILTER = "ldap_dynamicgroup_search_filter";
  static final String DYNAMICGROUP_TYPE_ATTRIBUTE_VALUE = "ldap_dynamicgroup_type_attribute_value";
  static final String DYNAMICGROUP_UNIQUE_ATTRIBUTE = "ldap_dynamicgroup_unique_attribute";
  static final String EMAILADDRESS_ATTRIBUTE = "ldap_emailaddress_attribute";
  static final String EMAILALIASES_ATTRIBUTE = "ldap_emailaliases_attribute";
  static final String FILTER_CUTOFF_ELEMENTS = "ldap_filter_cutoff_elements";
  static final String FULLNAME_ATTRIBUTE = "ldap_fullname_attribute";
  static final String GROUP_SEARCH_FILTER = "ldap_group_search_filter";
  static final String GROUP_SECURITY_ATTRIBUTE = "ldap_group_security_attribute";
  static final String GROUP_SECURITY_ATTRIBUTE_TYPE = "ldap_group_security_attribute_type";
  static final String GROUP_TYPE_ATTRIBUTE_VALUE = "ldap_group_type_attribute_value";
  static final String GROUP_UNIQUE_ATTRIBUTE = "ldap_group_unique_attribute";
  static final String GROUPMEMBERS_ATTRIBUTE = "ldap_groupmembers_attribute";
  static final String GROUPMEMBERS_ATTRIBUTE_TYPE = "ldap_groupmembers_attribute_type";
  static final String GROUPMEMBERS_RELATION_ATTRIBUTE = "ldap_groupmembers_relation_attribute";
  static final String GROUPNAME_ATTRIBUTE = "ldap_groupname_attribute";
  static final String HARDQUOTA_ATTRIBUTE = "ldap_hardquota_attribute";
  static final String HOST = "ldap_host";
  static final String ISADMIN_ATTRIBUTE = "ldap_isadmin_attribute";
  static final String LAST_MODIFICATION_ATTRIBUTE = "ldap_last_modification_attribute";
  static final String LOGINNAME_ATTRIBUTE = "ldap_loginname_attribute";
  static final String NETWORK_TIMEOUT = "ldap_network_timeout";
  static final String NONACTIVE_ATTRIBUTE = "ldap_nonactive_attribute";
  static final String OBJECT_SEARCH_FILTER = "ldap_object_search_filter";
  static final String OBJECT_TYPE_ATTRIBUTE = "ldap_object_type_attribute";
  static final String PAGE_SIZE = "ldap_page_size";
  static final String PASSWORD_ATTRIBUTE = "ldap_password_attribute";
  static final String PORT = "ldap_port";
  static final String PROTOCOL = "ldap_protocol";
  static final String QUOTA_MULTIPLIER = "ldap_quota_multiplier";
  static final String QUOTAOVERRIDE_ATTRIBUTE = "ldap_quotaoverride_attribute";
  static final String RESOURCE_CAPACITY_ATTRIBUTE = "ldap_resource_capacity_attribute";
  static final String RESOURCE_TYPE_ATTRIBUTE = "ldap_resource_type_attribute";
  static final String SEARCH_BASE = "ldap_search_base";
  static final String SENDAS_ATTRIBUTE = "ldap_sendas_attribute";
  static final String SENDAS_ATTRIBUTE_TYPE = "ldap_sendas_attribute_type";
  static final String SENDAS_RELATION_ATTRIBUTE = "ldap_sendas_relation_attribute";
  static final String SERVER_CHARSET = "ldap_server_charset";
  static final String SOFTQUOTA_ATTRIBUTE = "ldap_softquota_attribute";
  static final String STARTTLS = "ldap_starttls";
  static final String URI = "ldap_uri";
  static final String USER_CERTIFICATE_ATTRIBUTE = "ldap_user_certificate_attribute";
  static final String USER_SEARCH_FILTER = "ldap_user_search_filter";
  static final String USER_TYPE_ATTRIBUTE_VALUE = "ldap_user_type_attribute_value";
  static final String USER_UNIQUE_ATTRIBUTE = "ldap_user_unique_attribute";
  static final String WARNQUOTA_ATTRIBUTE = "ldap_warnquota_attribute";
  static final String CA_FILE = "mapano_ldap_ca_file";
  static final String COMPANYWARNING_RECIPIENTS_ATTRIBUTE =
      "ldap_quota_companywarning_recipients_attribute";
  static final String COMPANYWARNING_RECIPIENTS_ATTRIBUTE_TYPE =
      "ldap_quota_companywarning_recipients_attribute_type";
  static final String COMPANYWARNING_RECIPIENTS_RELATION_ATTRIBUTE =
      "ldap_quota_companywarning_recipients_relation_attribute";
  static final String COMPANY_ADMIN_ATTRIBUTE = "ldap_company_admin_attribute";
  static final String COMPANY_ADMIN_ATTRIBUTE_TYPE = "ldap_company_admin_attribute_type";
  static final String COMPANY_ADMIN_RELATION_ATTRIBUTE = "ldap_company_admin_relation_attribute";
  static final String COMPANY_SERVER_ATTRIBUTE = "ldap_company_server_attribute";
  static final String COMPANY_SYSTEM_ADMIN_ATTRIBUTE = "ldap_company_system_admin_attribute";
  static final String COMPANY_SYSTEM_ADMIN_ATTRIBUTE_TYPE =
      "ldap_company_system_admin_attribute_type";
  static final String COMPANY_SYSTEM_ADMIN_RELATION_ATTRIBUTE =
      "ldap_company_system_admin_relation_attribute";
  static final String COMPANY_VIEW_ATTRIBUTE = "ldap_company_view_attribute";
  static final String COMPANY_VIEW_ATTRIBUTE_TYPE = "ldap_company_view_attribute_type";
  static final String COMPANY_VIEW_RELATION_ATTRIBUTE = "ldap_company_view_relation_attribute";
  static final String SERVER_ADDRESS_ATTRIBUTE = "ldap_server_address_attribute";
  static final String SERVER_CONTAINS_PUBLIC_ATTRIBUTE = "ldap_server_contains_public_attribute";
  static final String SERVER_FILE_PATH_ATTRIBUTE = "ldap_server_file_path_attribute";
  static final String SERVER_HTTP_PORT_ATTRIBUTE = "ldap_server_http_port_attribute";
  static final String SERVER_PROXY_PATH_ATTRIBUTE = "ldap_server_proxy_path_attribute";
  static final String SERVER_SEARCH_FILTER = "ldap_server_search_filter";
  static final String SERVER_SSL_PORT_ATTRIBUTE = "ldap_server_ssl_port_attribute";
  static final String SERVER_TYPE_ATTRIBUTE_VALUE = "ldap_server_type_attribute_value";
  static final String SERVER_UNIQUE_ATTRIBUTE = "ldap_server_unique_attribute";
  static final String USERDEFAULT_HARDQUOTA_ATTRIBUTE = "ldap_userdefault_hardquota_attribute";
  static final String USERDEFAULT_QUOTAOVERRIDE_ATTRIBUTE =
      "ldap_userdefault_quotaoverride_attribute";
  static final String USERDEFAULT_SOFTQUOTA_ATTRIBUTE = "ldap_userdefault_softquota_attribute";
  static final String USERDEFAULT_WARNQUOTA_ATTRIBUTE = "ldap_userdefault_warnquota_attribute";
  static final String USERWARNING_RECIPIENTS_ATTRIBUTE =
      "ldap_quota_userwarning_recipients_attribute";
  static final String USERWARNING_RECIPIENTS_ATTRIBUTE_TYPE =
      "ldap_quota_userwarning_recipients_attribute_type";
  static final String USERWARNING_RECIPIENTS_RELATION_ATTRIBUTE =
      "ldap_quota_userwarning_recipients_relation_attribute";
  static final String USER_SERVER_ATTRIBUTE = "ldap_user_server_attribute";

  private OptionNames() {}
}
