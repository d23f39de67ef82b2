/**
 * Rules of mailboxes at work (delivery.md 1.8): which of them apply to a mail that comes in, and
 * what they make of it. Nothing is stored or sent here; that happens together with the mail.
 */
package org.mapano.ejb.rules;
