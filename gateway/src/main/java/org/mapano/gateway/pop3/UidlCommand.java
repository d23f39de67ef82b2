package org.mapano.gateway.pop3;

/** Lasting ids of all messages or of one. */
final class UidlCommand extends ListingCommand {
  @Override
  String describe(Maildrop maildrop, int number) {
    return maildrop.uniqueId(number);
  }
}
