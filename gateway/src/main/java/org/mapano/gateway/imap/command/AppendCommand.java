package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.session.StoreSession;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.gateway.imap.context.ImapServices;
import org.mapano.gateway.imap.mailbox.Mailbox;
import org.mapano.gateway.imap.mailbox.MailboxName;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** APPEND (RFC 3501 6.3.11) of one or more messages (RFC 3502), with APPENDUID (RFC 4315). */
final class AppendCommand implements ImapCommand {
  @Override
  public String name() {
    return "APPEND";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("MULTIAPPEND", "APPENDLIMIT=" + session.settings().maxMessageSize());
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    MailboxName name = Arguments.mailbox(request.arguments());
    List<AppendedMail> mails = AppendedMail.parse(request.arguments());
    Mailbox mailbox = Arguments.target(session, name, request.name());
    StoreSession identity = session.account().session();
    List<SavedMessage> saved = save(session.services(), identity, mailbox.id(), mails);
    ResponseBuffer code = new ResponseBuffer();
    code.ascii("APPENDUID ")
        .number(session.services().index().state(identity, mailbox.id()).validity())
        .put(' ')
        .set(saved.stream().mapToLong(SavedMessage::number).toArray());
    return Reply.ok(code.toString(), "APPEND completed");
  }

  /** All or nothing: when one cannot be saved, those before it are taken back. */
  private static List<SavedMessage> save(
      ImapServices services, StoreSession identity, long folderId, List<AppendedMail> mails) {
    List<SavedMessage> saved = new ArrayList<>();
    try {
      for (AppendedMail mail : mails) {
        saved.add(
            services
                .delivery()
                .file(
                    identity,
                    folderId,
                    mail.mail(),
                    mail.received(),
                    mail.flags().marks(),
                    mail.flags().keywords()));
      }
    } catch (StoreException failed) {
      if (!saved.isEmpty()) {
        List<Long> ids = saved.stream().map(SavedMessage::id).toList();
        services.messages().delete(identity, folderId, ids, true);
      }
      throw failed;
    }
    return saved;
  }
}
