package org.mapano.gateway.imap.command;

import java.util.List;
import org.mapano.gateway.imap.session.CommandTable;

/** All commands. Their order is the order of capabilities (gateway.md 2.1 first). */
public final class Commands {
  private Commands() {}

  /** A table of all commands. */
  public static CommandTable all() {
    return new CommandTable(
        List.of(
            new StartTlsCommand(),
            new LoginCommand(),
            new AuthenticateCommand(),
            new ListCommand(),
            new FetchCommand(),
            new NamespaceCommand(),
            new GetQuotaCommand(),
            new IdleCommand(),
            new CapabilityCommand(),
            new NoopCommand(),
            new CheckCommand(),
            new LogoutCommand(),
            new AppendCommand(),
            new IdCommand(),
            new EnableCommand(),
            SelectCommand.select(),
            SelectCommand.examine(),
            new CreateCommand(),
            new DeleteCommand(),
            new RenameCommand(),
            new SubscribeCommand(),
            new UnsubscribeCommand(),
            new LsubCommand(),
            new StatusCommand(),
            new CloseCommand(),
            new UnselectCommand(),
            new ExpungeCommand(),
            new StoreCommand(),
            new SearchCommand(),
            new SortCommand(),
            new ThreadCommand(),
            TransferCommand.copy(),
            TransferCommand.move(),
            TransferCommand.xaolMove(),
            new GetQuotaRootCommand(),
            new SetQuotaCommand()));
  }
}
