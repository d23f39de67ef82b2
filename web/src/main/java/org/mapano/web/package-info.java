/**
 * The doors over HTTP: administration and, later, calendars and contacts. No SQL and no rights
 * decisions.
 */
package org.mapano.web;
