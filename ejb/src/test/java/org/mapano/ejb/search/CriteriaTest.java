package org.mapano.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;

class CriteriaTest {
  private static final Restriction EXIST = new Restriction.Exist(Tags.PR_SUBJECT);

  static List<Restriction> kinds() {
    return List.of(
        new Restriction.And(EXIST, new Restriction.Or(EXIST), new Restriction.Not(EXIST)),
        new Restriction.Content(0x10001, Tags.PR_SUBJECT, new PropValue(Tags.PR_SUBJECT, "<&\"ä ")),
        property(0x66000002, (short) -3),
        property(0x66000003, -1),
        property(0x66000004, 1.5f),
        property(0x66000005, -2.5),
        property(0x6600000B, true),
        property(0x66000014, Long.MIN_VALUE),
        property(0x66000040, -1L),
        property(0x66000102, new byte[] {1, 2}),
        property(0x66001003, List.of(1, -1)),
        property(0x6600101F, List.of("a", "")),
        property(0x66001102, List.of(new byte[] {3})),
        new Restriction.CompareProps(Relop.LESS, Tags.PR_SUBJECT, Tags.PR_BODY),
        new Restriction.BitMask(true, Tags.PR_MESSAGE_FLAGS, 0x80000001),
        new Restriction.Size(Relop.EQUAL, Tags.PR_BODY, 4_000_000_000L),
        new Restriction.Sub(Restriction.RECIPIENTS, EXIST),
        new Restriction.Comment(EXIST, List.of(new PropValue(Tags.PR_SUBJECT, "note"))),
        new Restriction.Comment(null, List.of()));
  }

  private static Restriction property(int tag, Object value) {
    return new Restriction.Property(Relop.GREATER, tag, new PropValue(tag, value));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyConditionIsStored(Restriction restriction) {
    SearchCriteria criteria =
        new SearchCriteria(restriction, List.of(new byte[] {4, 5}, new byte[48]), true);
    SearchCriteria read = CriteriaReader.read(CriteriaWriter.write(criteria)).orElseThrow();
    assertThat(read.restriction()).isEqualTo(restriction);
    assertThat(read.recursive()).isTrue();
    assertThat(read.folders()).usingRecursiveComparison().isEqualTo(criteria.folders());
  }

  @Test
  void readsWhatTheOriginalWrites() {
    String stored =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<SearchCriteria xmlns:ns=\"urn:zarafa\"><lpRestrict><ulType>4</ulType><lpProp>"
            + "<ulType>4</ulType><ulPropTag>1507331</ulPropTag><lpProp>"
            + "<ulPropTag>1507331</ulPropTag><ul>2</ul></lpProp></lpProp></lpRestrict>"
            + "<lpFolders><item>AQI=</item></lpFolders><ulFlags>4</ulFlags></SearchCriteria>";
    SearchCriteria read = CriteriaReader.read(stored).orElseThrow();
    assertThat(read.restriction())
        .isEqualTo(
            new Restriction.Property(
                Relop.EQUAL, Tags.PR_IMPORTANCE, new PropValue(Tags.PR_IMPORTANCE, 2)));
    assertThat(read.folders().getFirst()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<SearchCriteria>",
        "<SearchCriteria/>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><SearchCriteria>&b;</SearchCriteria>",
        "<SearchCriteria><lpRestrict><ulType>99</ulType></lpRestrict><lpFolders/></SearchCriteria>"
      })
  void damagedCriteriaAreNone(String stored) {
    assertThat(CriteriaReader.read(stored)).isEmpty();
  }
}
