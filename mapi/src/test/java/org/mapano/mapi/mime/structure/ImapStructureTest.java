package org.mapano.mapi.mime.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;

class ImapStructureTest {
  private static MimePart parse(String text) throws IOException {
    byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return MimeStructure.parse(ByteSource.of(bytes)).root();
  }

  private static String envelope(String text) throws IOException {
    return ImapStructure.envelope(parse(text + "\n\n").headers());
  }

  @Test
  void describesAPlainMessage() throws IOException {
    MimePart root =
        parse(
            """
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Hello,

            plain text.
            """);
    assertThat(ImapStructure.body(root))
        .isEqualTo("(\"text\" \"plain\" (\"charset\" \"utf-8\") NIL NIL \"8bit\" 23 3)");
    assertThat(ImapStructure.bodyStructure(root))
        .isEqualTo(
            "(\"text\" \"plain\" (\"charset\" \"utf-8\") NIL NIL \"8bit\" 23 3 NIL NIL NIL NIL)");
  }

  @Test
  void describesAttachmentsAndMultiparts() throws IOException {
    MimePart root =
        parse(
            """
            Content-Type: multipart/mixed; boundary="bb1"

            --bb1
            Content-Type: text/html; charset=utf-8

            <b>x</b>
            --bb1
            Content-Type: IMAGE/PNG; name="a.png"
            Content-ID: <img1>
            Content-Description: a "picture"
            Content-Transfer-Encoding: BASE64
            Content-Disposition: attachment; filename="a.png"
            Content-Language: en, de

            AAAA
            --bb1--
            """);
    assertThat(ImapStructure.body(root))
        .isEqualTo(
            "((\"text\" \"html\" (\"charset\" \"utf-8\") NIL NIL \"7bit\" 8 0)"
                + "(\"image\" \"png\" (\"name\" \"a.png\") \"<img1>\" \"a \\\"picture\\\"\""
                + " \"base64\" 4) \"mixed\")");
    assertThat(ImapStructure.bodyStructure(root))
        .isEqualTo(
            "((\"text\" \"html\" (\"charset\" \"utf-8\") NIL NIL \"7bit\" 8 0 NIL NIL NIL NIL)"
                + "(\"image\" \"png\" (\"name\" \"a.png\") \"<img1>\" \"a \\\"picture\\\"\""
                + " \"base64\" 4 NIL (\"attachment\" (\"filename\" \"a.png\")) (\"en\" \"de\") NIL)"
                + " \"mixed\" (\"boundary\" \"bb1\") NIL NIL NIL)");
  }

  @Test
  void describesAnEmbeddedMessage() throws IOException {
    MimePart root = parse("Content-Type: message/rfc822\n\nSubject: in\nFrom: A <a@b.c>\n\nx\n");
    assertThat(ImapStructure.body(root))
        .isEqualTo(
            "(\"message\" \"rfc822\" NIL NIL NIL \"7bit\" 35 (NIL \"in\""
                + " ((\"A\" NIL \"a\" \"b.c\")) ((\"A\" NIL \"a\" \"b.c\"))"
                + " ((\"A\" NIL \"a\" \"b.c\")) NIL NIL NIL NIL NIL)"
                + " (\"text\" \"plain\" (\"charset\" \"us-ascii\") NIL NIL \"7bit\" 3 1) 4)");
  }

  @Test
  void multipartWithoutPartsIsText() throws IOException {
    MimePart root = parse("Content-Type: multipart/mixed; boundary=b\n\nnothing\n");
    assertThat(ImapStructure.body(root))
        .isEqualTo("(\"text\" \"plain\" (\"charset\" \"us-ascii\") NIL NIL \"7bit\" 9 1)");
  }

  @Test
  void envelopeHasTheFieldsInOrder() throws IOException {
    assertThat(
            envelope(
                """
                Date: Mon, 06 Jan 2020 10:11:12 +0000
                Subject: html with attachment
                From: Two <sender2@example.test>
                Sender: x@example.test
                Reply-To: y@example.test
                To: alice@example.test, "B, C" <bc@example.test>
                Cc: c@example.test
                In-Reply-To: <q@example.test>
                Message-ID: <html-2@example.test>\
                """))
        .isEqualTo(
            "\"Mon, 06 Jan 2020 10:11:12 +0000\" \"html with attachment\""
                + " ((\"Two\" NIL \"sender2\" \"example.test\"))"
                + " ((NIL NIL \"x\" \"example.test\")) ((NIL NIL \"y\" \"example.test\"))"
                + " ((NIL NIL \"alice\" \"example.test\")(\"B, C\" NIL \"bc\" \"example.test\"))"
                + " ((NIL NIL \"c\" \"example.test\")) NIL"
                + " \"<q@example.test>\" \"<html-2@example.test>\"");
  }

  @Test
  void senderAndReplyToDefaultToFrom() throws IOException {
    assertThat(envelope("From: a@b.c\nSender:\nReply-To: "))
        .isEqualTo(
            "NIL NIL ((NIL NIL \"a\" \"b.c\")) ((NIL NIL \"a\" \"b.c\"))"
                + " ((NIL NIL \"a\" \"b.c\")) NIL NIL NIL NIL NIL");
  }

  @Test
  void groupsHaveBeginAndEnd() throws IOException {
    assertThat(envelope("To: friends: a@b.c, D <d@e.f>;, undisclosed-recipients:;"))
        .isEqualTo(
            "NIL NIL NIL NIL NIL ((NIL NIL \"friends\" NIL)(NIL NIL \"a\" \"b.c\")"
                + "(\"D\" NIL \"d\" \"e.f\")(NIL NIL NIL NIL)"
                + "(NIL NIL \"undisclosed-recipients\" NIL)(NIL NIL NIL NIL)) NIL NIL NIL NIL");
  }

  @Test
  void encodedWordsStayAndFoldsGo() throws IOException {
    assertThat(envelope("Subject: =?utf-8?Q?Pl=C3=A4in?=\n =?utf-8?Q?_x?="))
        .startsWith("NIL \"=?utf-8?Q?Pl=C3=A4in?= =?utf-8?Q?_x?=\" ");
  }

  @Test
  void bare8BitBecomesAnEncodedWord() throws IOException {
    assertThat(envelope("Subject: Grüße\nFrom: \"Sénder \\\"One\\\"\" <s@e.t>"))
        .startsWith(
            "NIL \"=?utf-8?B?R3LDvMOfZQ==?=\" ((\"=?utf-8?Q?S=C3=A9nder_=22One=22?=\" NIL \"s\"");
  }

  @Test
  void nameWithoutDomainDoesNotLookLikeAGroup() throws IOException {
    assertThat(envelope("To: root")).contains("((NIL NIL \"root\" \"\"))");
  }

  @Test
  void sourceRouteIsTheSecondMember() throws IOException {
    assertThat(envelope("From: N <@a.b,@c.d:u@e.f>"))
        .contains("((\"N\" \"@a.b,@c.d\" \"u\" \"e.f\"))");
  }
}
