package org.mapano.gateway.imap.session;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mapano.ejb.error.StoreException;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.ResponseBuffer;

/** Finds the command of a line, runs it and writes the tagged reply. */
final class Dispatcher {
  private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
  private static final int MAX_TAG = 128;

  private final ImapSession session;
  private final CommandTable commands;
  private int failures;

  Dispatcher(ImapSession session, CommandTable commands) {
    this.session = session;
    this.commands = commands;
  }

  void dispatch(RawCommand raw) throws IOException {
    ArgumentParser arguments = new ArgumentParser(raw.text(), raw.sources());
    String tag = "*";
    try {
      if (raw.refusal() != null && arguments.atEnd()) {
        throw raw.refusal();
      }
      tag = tag(arguments);
      if (raw.refusal() != null) {
        throw raw.refusal();
      }
      Request request = request(tag, arguments);
      ImapCommand command = commands.find(request.name());
      check(request, command);
      Reply reply = run(command, request);
      if (reply != null) {
        finish(command, request, reply);
      }
    } catch (ImapException failed) {
      write(tag, new Reply(failed.status(), failed.code(), failed.getMessage()));
    } catch (ImapSyntaxException misunderstood) {
      write(tag, new Reply(Status.BAD, null, misunderstood.getMessage()));
    }
  }

  private static String tag(ArgumentParser arguments) throws ImapException {
    try {
      String tag = arguments.tag(MAX_TAG);
      arguments.space();
      return tag;
    } catch (ImapSyntaxException noTag) {
      throw ImapException.bad("Command not recognized");
    }
  }

  private Request request(String tag, ArgumentParser arguments)
      throws ImapSyntaxException, ImapException {
    String name = arguments.keyword();
    if (!name.equals("UID")) {
      return new Request(tag, name, false, arguments);
    }
    if (!arguments.accept(' ') || arguments.atEnd()) {
      throw ImapException.bad("UID must have a command");
    }
    return new Request(tag, arguments.keyword(), true, arguments);
  }

  private void check(Request request, ImapCommand command) throws ImapException {
    if (request.uid() && (command == null || !command.allowsUid())) {
      throw ImapException.bad("UID Command not supported");
    }
    if (command == null || command.demandsUid() && !request.uid()) {
      throw ImapException.bad("Command not supported");
    }
    switch (command.state()) {
      case AUTHENTICATED -> demandLogin(request);
      case SELECTED -> {
        demandLogin(request);
        if (session.selected() == null) {
          throw ImapException.no(null, request.fullName() + " error no folder");
        }
      }
      case ANY, NOT_AUTHENTICATED -> {
        // Logging in twice is refused by the commands themselves, each in its words.
      }
    }
  }

  private void demandLogin(Request request) throws ImapException {
    if (session.account() == null) {
      throw ImapException.no(null, request.fullName() + " error no session");
    }
  }

  private Reply run(ImapCommand command, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    try {
      return command.run(session, request);
    } catch (StoreException failed) {
      if (failed.temporary()) {
        LOG.log(Level.WARNING, "{0}: {1} failed: {2}", id(), request.fullName(), failed.toString());
      }
      throw StoreFailures.translate(failed, request.fullName());
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, id() + ": " + request.fullName() + " failed", bug);
      throw ImapException.no("SERVERBUG", request.fullName() + " failed inside the server");
    }
  }

  private String id() {
    return session.connection().id();
  }

  private void finish(ImapCommand command, Request request, Reply reply) throws IOException {
    Updates updates = command.updates(request);
    if (updates != Updates.NONE && session.selected() != null) {
      try {
        SelectedMailbox mailbox = session.selected();
        boolean fresh = command.onlyReads() && mailbox.wasLookedAtJustNow();
        if (!fresh || mailbox.hasUntold()) {
          mailbox.update(session, updates == Updates.ALL, request.uid());
        }
      } catch (StoreException failed) {
        write(request.tag(), reply);
        lost(failed);
        return;
      }
    }
    write(request.tag(), reply);
  }

  /** A folder that is gone ends the session; news that cannot be read now come another time. */
  private void lost(StoreException failed) {
    if (StoreFailures.isGone(failed)) {
      session.bye(null, "Selected mailbox is not available any more");
    } else {
      LOG.log(Level.WARNING, "{0}: cannot look at the selected mailbox: {1}", id(), failed);
    }
  }

  private void write(String tag, Reply reply) {
    ResponseBuffer out = session.out();
    out.ascii(tag).put(' ').ascii(reply.status().name()).put(' ');
    if (reply.code() != null) {
      out.put('[').ascii(reply.code()).ascii("] ");
    }
    out.text(reply.text()).crlf();
    if (reply.status() == Status.OK) {
      failures = 0;
    } else if (++failures >= session.settings().maxFailCommands()) {
      LOG.log(Level.INFO, "{0}: ended after {1} failed commands in a row", id(), failures);
      session.bye("LIMIT", "Too many failed commands");
    }
  }
}
