/** Requests of all operations, one record each; the annotation names the answer. */
package org.mapano.soap.operation;
