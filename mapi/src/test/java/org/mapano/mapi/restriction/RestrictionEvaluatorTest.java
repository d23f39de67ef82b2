package org.mapano.mapi.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Restriction.And;
import org.mapano.mapi.restriction.Restriction.BitMask;
import org.mapano.mapi.restriction.Restriction.Comment;
import org.mapano.mapi.restriction.Restriction.CompareProps;
import org.mapano.mapi.restriction.Restriction.Content;
import org.mapano.mapi.restriction.Restriction.Exist;
import org.mapano.mapi.restriction.Restriction.Not;
import org.mapano.mapi.restriction.Restriction.Or;
import org.mapano.mapi.restriction.Restriction.Property;
import org.mapano.mapi.restriction.Restriction.Size;
import org.mapano.mapi.restriction.Restriction.Sub;
import org.mapano.mapi.restriction.RestrictionException.Kind;

class RestrictionEvaluatorTest {
  private static final int KEYWORDS = 0x8502101F;
  private static final int KEYWORD = 0x8502001F;
  private static final int COST = 0x67000006;
  private static final int COUNTS = 0x67011003;
  private static final int COUNT = 0x67010003;

  private final PropMap message =
      new PropMap()
          .put(Tags.PR_SUBJECT, "Grüße aus Köln")
          .put(Tags.PR_MESSAGE_FLAGS, 0x11)
          .put(Tags.PR_MESSAGE_SIZE, -2)
          .put(Tags.PR_MESSAGE_DELIVERY_TIME, 100L)
          .put(Tags.PR_CLIENT_SUBMIT_TIME, 90L)
          .put(Tags.PR_READ, false)
          .put(Tags.PR_SEARCH_KEY, new byte[] {1, 2, 3, 4, 1, 2, 5})
          .put(KEYWORDS, List.of("Red", "Blue"))
          .put(COST, 5L)
          .put(COUNTS, List.of(1, 7));

  private boolean matches(Restriction restriction) {
    return evaluator(restriction).matches(PropertySource.of(message));
  }

  private static RestrictionEvaluator evaluator(Restriction restriction) {
    return new RestrictionEvaluator(restriction, Collation.standard());
  }

  private Kind failure(Restriction restriction) {
    try {
      matches(restriction);
      return null;
    } catch (RestrictionException failed) {
      return failed.kind();
    }
  }

  private static Restriction property(Relop relop, int tag, Object value) {
    return new Property(relop, tag, new PropValue(tag, value));
  }

  private static Restriction content(int level, String text) {
    return new Content(level, Tags.PR_SUBJECT, new PropValue(Tags.PR_SUBJECT, text));
  }

  private static final Restriction TRUE = new Exist(Tags.PR_SUBJECT);
  private static final Restriction FALSE = new Exist(Tags.PR_BODY);

  @Test
  void connectives() {
    assertThat(matches(new And(TRUE, TRUE))).isTrue();
    assertThat(matches(new And(TRUE, FALSE))).isFalse();
    assertThat(matches(new And())).isTrue();
    assertThat(matches(new Or(FALSE, TRUE))).isTrue();
    assertThat(matches(new Or(FALSE, FALSE))).isFalse();
    assertThat(matches(new Or())).isFalse();
    assertThat(matches(new Not(FALSE))).isTrue();
    assertThat(matches(new Comment(FALSE, List.of()))).isFalse();
    assertThat(matches(new Comment(null, List.of()))).isTrue();
  }

  @Test
  void connectivesStopAsSoonAsTheResultIsCertain() {
    Restriction broken = new BitMask(true, Tags.PR_SUBJECT, 1);
    assertThat(failure(broken)).isEqualTo(Kind.INVALID_TYPE);
    assertThat(matches(new Or(TRUE, broken))).isTrue();
    assertThat(matches(new And(FALSE, broken))).isFalse();
    assertThat(failure(new And(TRUE, broken))).isEqualTo(Kind.INVALID_TYPE);
  }

  @Test
  void contentOfText() {
    assertThat(matches(content(Restriction.FUZZY_WHOLE, "Grüße aus Köln"))).isTrue();
    assertThat(matches(content(Restriction.FUZZY_WHOLE, "grüße aus köln"))).isFalse();
    assertThat(matches(content(Restriction.FUZZY_WHOLE | 0x10000, "GRÜße AUS köln"))).isTrue();
    assertThat(matches(content(Restriction.FUZZY_SUBSTRING, "aus"))).isTrue();
    assertThat(matches(content(Restriction.FUZZY_SUBSTRING, "AUS"))).isFalse();
    assertThat(matches(content(Restriction.FUZZY_SUBSTRING | 0x10000, "AUS KÖ"))).isTrue();
    assertThat(matches(content(Restriction.FUZZY_SUBSTRING | 0x30000, "kol"))).isFalse();
    assertThat(matches(content(Restriction.FUZZY_PREFIX, "Grüß"))).isTrue();
    assertThat(matches(content(Restriction.FUZZY_PREFIX, "aus"))).isFalse();
    assertThat(matches(content(Restriction.FUZZY_PREFIX | 0x10000, "grÜ"))).isTrue();
    assertThat(matches(content(3, "Grüße aus Köln"))).isFalse();
  }

  @Test
  void wholeContentComparesLengthsBeforeCaseFolding() {
    message.put(Tags.PR_SUBJECT, "strasse!");
    assertThat(matches(content(Restriction.FUZZY_WHOLE | 0x10000, "straße!"))).isTrue();
    message.put(Tags.PR_SUBJECT, "ſ");
    assertThat(matches(content(Restriction.FUZZY_WHOLE | 0x10000, "s"))).isFalse();
    assertThat(matches(content(Restriction.FUZZY_SUBSTRING | 0x10000, "S"))).isTrue();
  }

  @Test
  void contentOfBinaryAndMultiValues() {
    int tag = Tags.PR_SEARCH_KEY;
    assertThat(matches(new Content(0, tag, new PropValue(tag, new byte[] {1, 2})))).isFalse();
    assertThat(matches(new Content(1, tag, new PropValue(tag, new byte[] {1, 2, 5})))).isTrue();
    assertThat(matches(new Content(1, tag, new PropValue(tag, new byte[] {2, 4})))).isFalse();
    assertThat(matches(new Content(2, tag, new PropValue(tag, new byte[] {1, 2, 3})))).isTrue();
    assertThat(matches(new Content(0, KEYWORDS, new PropValue(KEYWORD, "Blue")))).isTrue();
    assertThat(matches(new Content(0, KEYWORDS, new PropValue(KEYWORD, "Green")))).isFalse();
  }

  @Test
  void contentOfOtherTypesNeverMatches() {
    int tag = Tags.PR_MESSAGE_FLAGS;
    assertThat(matches(new Content(0, tag, new PropValue(tag, 0x11)))).isFalse();
    assertThat(
            matches(
                new Content(1, Tags.PR_SUBJECT, new PropValue(Tags.PR_SEARCH_KEY, new byte[0]))))
        .isFalse();
    assertThat(matches(new Content(1, Tags.PR_BODY, new PropValue(Tags.PR_BODY, "")))).isFalse();
  }

  @Test
  void numbersCompareUnsignedTimesSigned() {
    assertThat(matches(property(Relop.GREATER, Tags.PR_MESSAGE_SIZE, 5))).isTrue();
    assertThat(matches(property(Relop.LESS, Tags.PR_MESSAGE_SIZE, -1))).isTrue();
    assertThat(matches(property(Relop.EQUAL, Tags.PR_MESSAGE_FLAGS, 0x11))).isTrue();
    assertThat(matches(property(Relop.NOT_EQUAL, Tags.PR_MESSAGE_FLAGS, 0x11))).isFalse();
    assertThat(matches(property(Relop.GREATER_OR_EQUAL, Tags.PR_MESSAGE_DELIVERY_TIME, 100L)))
        .isTrue();
    assertThat(matches(property(Relop.LESS_OR_EQUAL, Tags.PR_MESSAGE_DELIVERY_TIME, -1L)))
        .isFalse();
    assertThat(matches(property(Relop.LESS, COST, 6L))).isTrue();
    assertThat(matches(property(Relop.EQUAL, Tags.PR_READ, false))).isTrue();
  }

  @Test
  void textComparesByCollationWithoutCase() {
    assertThat(matches(property(Relop.EQUAL, Tags.PR_SUBJECT, "grÜSSE aus köln"))).isFalse();
    assertThat(matches(property(Relop.EQUAL, Tags.PR_SUBJECT, "GRÜße aus KÖLN"))).isTrue();
    assertThat(matches(property(Relop.EQUAL, Tags.PR_SUBJECT, "Gruße aus Koln"))).isFalse();
    assertThat(matches(property(Relop.LESS, Tags.PR_SUBJECT, "Gruz"))).isTrue();
    assertThat(matches(property(Relop.GREATER, Tags.PR_SUBJECT, "apfel"))).isTrue();
    assertThat(
            matches(
                new Property(Relop.EQUAL, 0x0037001E, new PropValue(0x0037001E, "Grüße AUS Köln"))))
        .isTrue();
  }

  @Test
  void binariesCompareByLengthFirst() {
    int tag = Tags.PR_SEARCH_KEY;
    assertThat(matches(property(Relop.GREATER, tag, new byte[] {127}))).isTrue();
    assertThat(matches(property(Relop.LESS, tag, new byte[] {1, 2, 3, 4, 1, 2, (byte) 0x80})))
        .isTrue();
    assertThat(matches(property(Relop.EQUAL, tag, new byte[] {1, 2, 3, 4, 1, 2, 5}))).isTrue();
  }

  @Test
  void missingPropertiesAreOnlyUnequal() {
    for (Relop relop : Relop.values()) {
      assertThat(matches(property(relop, Tags.PR_BODY, "x"))).isEqualTo(relop == Relop.NOT_EQUAL);
    }
  }

  @Test
  void differentTypesAreAnError() {
    assertThat(
            failure(
                new Property(
                    Relop.EQUAL, Tags.PR_SUBJECT, new PropValue(Tags.PR_MESSAGE_FLAGS, 1))))
        .isEqualTo(Kind.INVALID_TYPE);
    assertThat(
            failure(new Property(Relop.EQUAL, Tags.PR_SUBJECT, new PropValue(KEYWORDS, List.of()))))
        .isEqualTo(Kind.INVALID_TYPE);
    assertThat(failure(new CompareProps(Relop.EQUAL, Tags.PR_SUBJECT, Tags.PR_MESSAGE_FLAGS)))
        .isEqualTo(Kind.INVALID_TYPE);
    assertThat(failure(property(Relop.REGULAR_EXPRESSION, Tags.PR_MESSAGE_FLAGS, 1)))
        .isEqualTo(Kind.INVALID_TYPE);
  }

  @Test
  void someValueOfAMultiValueIsEnough() {
    assertThat(matches(new Property(Relop.EQUAL, KEYWORDS, new PropValue(KEYWORD, "blue"))))
        .isTrue();
    assertThat(matches(new Property(Relop.EQUAL, KEYWORDS, new PropValue(KEYWORD, "pink"))))
        .isFalse();
    assertThat(matches(new Property(Relop.NOT_EQUAL, KEYWORDS, new PropValue(KEYWORD, "red"))))
        .isTrue();
    assertThat(matches(new Property(Relop.GREATER, COUNTS, new PropValue(COUNT, 6)))).isTrue();
    assertThat(matches(property(Relop.EQUAL, KEYWORDS, List.of("RED", "BLUE")))).isTrue();
    assertThat(matches(property(Relop.EQUAL, KEYWORDS, List.of("Red")))).isFalse();
  }

  @Test
  void regularExpressionsAreSearchedForInText() {
    assertThat(matches(property(Relop.REGULAR_EXPRESSION, Tags.PR_SUBJECT, "^grü.*LN$"))).isTrue();
    assertThat(matches(property(Relop.REGULAR_EXPRESSION, Tags.PR_SUBJECT, "^aus"))).isFalse();
    assertThat(matches(property(Relop.REGULAR_EXPRESSION, Tags.PR_SUBJECT, "[bad"))).isFalse();
    assertThat(
            matches(new Property(Relop.REGULAR_EXPRESSION, KEYWORDS, new PropValue(KEYWORD, "^b"))))
        .isTrue();
  }

  @Test
  void twoPropertiesCompareWhenBothAreThere() {
    assertThat(
            matches(
                new CompareProps(
                    Relop.GREATER, Tags.PR_MESSAGE_DELIVERY_TIME, Tags.PR_CLIENT_SUBMIT_TIME)))
        .isTrue();
    assertThat(
            matches(
                new CompareProps(
                    Relop.NOT_EQUAL, Tags.PR_MESSAGE_DELIVERY_TIME, Tags.PR_EXPIRY_TIME)))
        .isFalse();
  }

  @Test
  void bits() {
    assertThat(matches(new BitMask(true, Tags.PR_MESSAGE_FLAGS, 0x30))).isTrue();
    assertThat(matches(new BitMask(true, Tags.PR_MESSAGE_FLAGS, 0x20))).isFalse();
    assertThat(matches(new BitMask(false, Tags.PR_MESSAGE_FLAGS, 0x20))).isTrue();
    assertThat(matches(new BitMask(false, Tags.PR_MESSAGE_FLAGS, 0x30))).isFalse();
    assertThat(matches(new BitMask(false, Tags.PR_FLAG_STATUS, 1))).isFalse();
    assertThat(matches(new BitMask(true, Tags.PR_FLAG_STATUS, 1))).isFalse();
  }

  @Test
  void sizesAreInBytes() {
    int bytes = "Grüße aus Köln".getBytes(StandardCharsets.UTF_8).length;
    assertThat(matches(new Size(Relop.EQUAL, Tags.PR_SUBJECT, bytes))).isTrue();
    assertThat(matches(new Size(Relop.EQUAL, Tags.PR_MESSAGE_FLAGS, 4))).isTrue();
    assertThat(matches(new Size(Relop.EQUAL, KEYWORDS, 7))).isTrue();
    assertThat(matches(new Size(Relop.LESS, Tags.PR_SEARCH_KEY, 7))).isFalse();
    assertThat(failure(new Size(Relop.LESS, Tags.PR_BODY, 7))).isEqualTo(Kind.INVALID_TYPE);
  }

  @Test
  void someRecipientOrAttachmentIsEnough() {
    PropertySource withParts =
        new PropertySource() {
          @Override
          public PropValue get(int tag) {
            return message.get(tag);
          }

          @Override
          public List<PropertySource> recipients() {
            return List.of(
                PropertySource.of(new PropMap().put(Tags.PR_DISPLAY_NAME, "John")),
                PropertySource.of(new PropMap().put(Tags.PR_DISPLAY_NAME, "Mary")));
          }
        };
    Restriction mary = property(Relop.EQUAL, Tags.PR_DISPLAY_NAME, "mary");
    assertThat(evaluator(new Sub(Restriction.RECIPIENTS, mary)).matches(withParts)).isTrue();
    assertThat(evaluator(new Sub(Restriction.ATTACHMENTS, mary)).matches(withParts)).isFalse();
    assertThat(evaluator(mary).matches(withParts)).isFalse();
    assertThat(matches(new Sub(Restriction.RECIPIENTS, mary))).isFalse();
    assertThat(failure(new Sub(5, mary))).isEqualTo(Kind.INVALID_TYPE);
  }

  @Test
  void addressBookObjectsCompareByIdentity() {
    byte[] external = {7, 7};
    AddressBookEntryId here = AddressBookEntryId.of(AddressBookEntryId.Type.USER, 3, external);
    AddressBookEntryId there = AddressBookEntryId.of(AddressBookEntryId.Type.USER, 9, external);
    int tag = ValueComparator.PR_ADDRESS_BOOK_ENTRYID;
    message.put(tag, here.toBytes());
    assertThat(matches(property(Relop.EQUAL, tag, there.toBytes()))).isTrue();
    assertThat(matches(property(Relop.EQUAL, tag, AddressBookEntryId.SYSTEM.toBytes()))).isFalse();
    assertThat(matches(property(Relop.EQUAL, tag, new byte[] {1}))).isFalse();
  }

  @Test
  void ambiguousNamesAreTheBeginningOfAnyNamingProperty() {
    PropMap user =
        new PropMap()
            .put(Tags.PR_DISPLAY_NAME, "John Doe")
            .put(Tags.PR_ACCOUNT, "jdoe")
            .put(0x3A11001F, "Doe");
    for (String typed : new String[] {"JOHN", "jd", "do"}) {
      assertThat(
              evaluator(property(Relop.EQUAL, AmbiguousName.PR_ANR, typed))
                  .matches(PropertySource.of(user)))
          .as(typed)
          .isTrue();
    }
    assertThat(
            evaluator(property(Relop.EQUAL, AmbiguousName.PR_ANR, "ohn"))
                .matches(PropertySource.of(user)))
        .isFalse();
  }

  @Test
  void depthAndSizeAreLimited() {
    Restriction deep = TRUE;
    for (int i = 1; i < RestrictionLimits.MAX_DEPTH; i++) {
      deep = new Not(deep);
    }
    assertThat(matches(deep)).isFalse();
    assertThat(failure(new Not(deep))).isEqualTo(Kind.TOO_COMPLEX);
    Restriction bottomless = TRUE;
    for (int i = 0; i < 100_000; i++) {
      bottomless = new And(bottomless);
    }
    assertThat(failure(bottomless)).isEqualTo(Kind.TOO_COMPLEX);
    Restriction row = new Or(java.util.Collections.nCopies(101, FALSE));
    assertThat(failure(new Or(java.util.Collections.nCopies(99, row)))).isEqualTo(Kind.TOO_COMPLEX);
    assertThat(matches(new Or(java.util.Collections.nCopies(90, row)))).isFalse();
  }

  @Test
  void neededTagsAreKnown() {
    NeededTags tags =
        NeededTags.of(
            new And(
                content(1, "x"),
                new CompareProps(
                    Relop.LESS, Tags.PR_CLIENT_SUBMIT_TIME, Tags.PR_MESSAGE_DELIVERY_TIME),
                new Not(new Exist(Tags.PR_BODY)),
                new Sub(Restriction.RECIPIENTS, new Exist(0x3001001E)),
                new Sub(Restriction.ATTACHMENTS, new And())));
    assertThat(tags.own())
        .containsExactlyInAnyOrder(
            Tags.PR_SUBJECT,
            Tags.PR_CLIENT_SUBMIT_TIME,
            Tags.PR_MESSAGE_DELIVERY_TIME,
            Tags.PR_BODY);
    assertThat(tags.recipients()).containsExactly(Tags.PR_DISPLAY_NAME);
    assertThat(tags.attachments()).isEmpty();
    assertThat(tags.needsAttachments()).isTrue();
    assertThat(NeededTags.of(TRUE).needsRecipients()).isFalse();
    assertThat(NeededTags.of(property(Relop.EQUAL, AmbiguousName.PR_ANR, "j")).own())
        .contains(Tags.PR_DISPLAY_NAME, Tags.PR_ACCOUNT)
        .doesNotContain(AmbiguousName.PR_ANR);
  }

  @Test
  void unknownRelationsAreRefused() {
    assertThat(Relop.of(6)).isEqualTo(Relop.REGULAR_EXPRESSION);
    assertThatExceptionOfType(RestrictionException.class).isThrownBy(() -> Relop.of(7));
    assertThatExceptionOfType(RestrictionException.class).isThrownBy(() -> Relop.of(-1));
  }
}
