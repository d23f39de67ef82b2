/** Mail coming in: from an envelope and raw bytes to messages in stores. */
package org.mapano.ejb.delivery;
