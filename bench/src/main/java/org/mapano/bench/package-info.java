/**
 * The benchmark command: starts servers, drives them by LMTP and IMAP as clients would, and prints
 * figures. It measures whole servers from outside and shares no code with them.
 */
package org.mapano.bench;
