/**
 * Notifications: subscriptions to objects and tables, and the long poll by which a client fetches
 * them.
 */
package org.mapano.soap.notify;
