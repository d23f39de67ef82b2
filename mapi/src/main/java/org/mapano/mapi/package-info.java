/**
 * The MAPI vocabulary and the converters. Pure Java: nothing below this package opens a file of the
 * server, talks to a database or a network, or knows a container.
 */
package org.mapano.mapi;
