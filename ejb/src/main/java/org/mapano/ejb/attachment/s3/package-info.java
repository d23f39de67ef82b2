/**
 * The few operations on an S3 bucket that attachment storage needs, signed with AWS4-HMAC-SHA256
 * (ATT-06). See the decision record on the object storage client for why there is no SDK.
 */
package org.mapano.ejb.attachment.s3;
