package org.mapano.ejb.submission;

import java.util.List;

/**
 * To whom a message goes.
 *
 * @param envelope addresses of the envelope, none twice
 * @param unusable names of recipients without a usable address
 */
record Recipients(List<String> envelope, List<String> unusable) {}
