/** MAPI times: 100-nanosecond ticks since 1601. */
package org.mapano.mapi.time;
