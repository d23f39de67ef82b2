package org.mapano.bench.soap;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What a session does with its store. */
public final class Mailbox implements AutoCloseable {
  private static final int KIND_AT = 24;
  private static final int OWN_AT = 28;
  private static final int OWN_END = 44;
  private static final byte MESSAGE = 5;
  private static final int RULES = 0x3FE1;
  private static final String SOURCE_KEY = "<ulPropTag>1709179138</ulPropTag><bin>";

  private final SoapConnection connection;
  private final String session;

  /** Logs on with the user's name as password. */
  public Mailbox(int port, String user) throws IOException {
    connection = SoapConnection.to(port);
    session = Answers.value(connection.call(logon(user)), "ulSessionId");
  }

  public static String logon(String user) {
    return "<ns:logon><szUsername>"
        + user
        + "</szUsername><szPassword>"
        + user
        + "</szPassword><szImpersonateUser/><szVersion>8.7.25</szVersion>"
        + "<ulCapabilities>59219</ulCapabilities><ulFlags>0</ulFlags><sLicenseReq></sLicenseReq>"
        + "<ullSessionGroup>"
        + ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)
        + "</ullSessionGroup><szClientApp>bench</szClientApp></ns:logon>";
  }

  public String call(String operation, String arguments) throws IOException {
    return connection.call(
        "<ns:"
            + operation
            + "><ulSessionId>"
            + session
            + "</ulSessionId>"
            + arguments
            + "</ns:"
            + operation
            + ">");
  }

  public void bare() throws IOException {
    connection.bare();
  }

  /** Entry id of the folder that the user's folders lie in. */
  public String rootFolder() throws IOException {
    return Answers.value(call("getStore", ""), "sRootId");
  }

  /** Makes a folder and answers its entry id. */
  public String createFolder(String parent, String name) throws IOException {
    return Answers.value(
        call(
            "createFolder",
            "<sParentId>"
                + parent
                + "</sParentId><ulType>1</ulType><szName>"
                + name
                + "</szName><szComment/><fOpenIfExists>false</fOpenIfExists><ulSyncId>0</ulSyncId>"
                + "<sOrigSourceKey></sOrigSourceKey>"),
        "sEntryId");
  }

  /** Saves a new message and answers its entry id. */
  public String save(String folder, String message) throws IOException {
    byte[] id = Base64.getDecoder().decode(folder);
    id[KIND_AT] = MESSAGE;
    for (int i = OWN_AT; i < OWN_END; i++) {
      id[i] = (byte) ThreadLocalRandom.current().nextInt();
    }
    String entryId = Base64.getEncoder().encodeToString(id);
    call(
        "saveObject",
        "<sParentEntryId>"
            + folder
            + "</sParentEntryId><sEntryId>"
            + entryId
            + "</sEntryId><lpsSaveObj>"
            + message
            + "</lpsSaveObj><ulFlags>0</ulFlags><ulSyncId>0</ulSyncId>");
    return entryId;
  }

  /** Makes a table of rules those of the mailbox. */
  public void rules(byte[] table) throws IOException {
    String store = Answers.value(call("getStore", ""), "sStoreId");
    String inbox =
        Answers.value(
            call(
                "getReceiveFolder",
                "<sStoreId>" + store + "</sStoreId><lpszMessageClass>IPM</lpszMessageClass>"),
            "sEntryId");
    call(
        "saveObject",
        "<sParentEntryId></sParentEntryId><sEntryId>"
            + inbox
            + "</sEntryId><lpsSaveObj>"
            + new Properties()
                .binary(RULES, table)
                .object("", Long.parseLong(Answers.value(load(inbox), "ulServerId")))
            + "</lpsSaveObj><ulFlags>0</ulFlags><ulSyncId>0</ulSyncId>");
  }

  /** Sends a saved message. */
  public void submit(String entryId) throws IOException {
    call("submitMessage", "<sEntryId>" + entryId + "</sEntryId><ulFlags>3</ulFlags>");
  }

  /** Deletes everything in a folder, so that it can still be restored. */
  public void empty(String folder) throws IOException {
    call(
        "emptyFolder",
        "<sEntryId>" + folder + "</sEntryId><ulFlags>1</ulFlags><ulSyncId>0</ulSyncId>");
  }

  public String load(String entryId) throws IOException {
    return call("loadObject", "<sEntryId>" + entryId + "</sEntryId><ulFlags>0</ulFlags>");
  }

  public void copy(List<String> messages, String folder) throws IOException {
    call(
        "copyObjects",
        "<aMessages><item>"
            + String.join("</item><item>", messages)
            + "</item></aMessages><sDestFolderId>"
            + folder
            + "</sDestFolderId><ulFlags>0</ulFlags><ulSyncId>0</ulSyncId>");
  }

  /** Opens a table of the messages of a folder. */
  public OpenedTable table(String folder, int... columns) throws IOException {
    return new OpenedTable(this, folder, columns);
  }

  /** Begins a synchronisation of a folder and answers its number. */
  public String synchronise(String folder) throws IOException {
    String answer = load(folder);
    int at = answer.indexOf(SOURCE_KEY) + SOURCE_KEY.length();
    String key = answer.substring(at, answer.indexOf('<', at));
    return Answers.value(
        call(
            "setSyncStatus",
            "<sSourceKeyFolder>"
                + key
                + "</sSourceKeyFolder><ulSyncId>0</ulSyncId><ulChangeId>0</ulChangeId>"
                + "<ulChangeType>1</ulChangeType><ulFlags>0</ulFlags>"),
        "ulSyncId");
  }

  /** Everything in the folder of a synchronisation. */
  public void changes(String syncId) throws IOException {
    call(
        "getChanges",
        "<sSourceKeyFolder></sSourceKeyFolder><ulSyncId>"
            + syncId
            + "</ulSyncId><ulChangeId>0</ulChangeId><ulChangeType>1</ulChangeType>"
            + "<ulFlags>41</ulFlags>");
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
