package org.mapano.gateway.pop3;

/** Sizes of all messages or of one. */
final class ListCommand extends ListingCommand {
  @Override
  String describe(Maildrop maildrop, int number) {
    return Long.toString(maildrop.size(number));
  }
}
