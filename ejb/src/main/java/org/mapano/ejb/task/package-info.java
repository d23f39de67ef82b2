/**
 * Long work in the background: tasks that an administrator starts, and jobs that one node of all
 * does now and then. Both are shown in the same list, with what they have counted so far.
 */
package org.mapano.ejb.task;
