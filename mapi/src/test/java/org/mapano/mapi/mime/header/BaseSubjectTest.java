package org.mapano.mapi.mime.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseSubjectTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "~",
      value = {
        "hello|hello|false",
        "Re: hello|hello|true",
        "RE : hello|hello|true",
        "re: FW: Fwd: hello|hello|true",
        "Re[2]: hello|hello|true",
        "Re [2] : hello|hello|true",
        "[list] Re: hello|hello|true",
        "[list] [other] hello|hello|false",
        "[list]|[list]|false",
        "[a][b]|[b]|false",
        "hello (fwd)|hello|true",
        "hello (fwd) (FWD)|hello|true",
        "[Fwd: hello]|hello|true",
        "[fwd: Re: [fwd: hello]]|hello|true",
        "Re: [fwd: hello] (fwd)|hello|true",
        "a   b    c|a b c|false",
        "Reply: x|Reply: x|false",
        "Re|Re|false",
        "Re:|''|true",
        "[unclosed Re: x|[unclosed Re: x|false",
      })
  void cutsMarksOff(String subject, String base, boolean marked) {
    assertThat(BaseSubject.of(subject)).isEqualTo(new BaseSubject(base, marked));
  }

  @Test
  void endlessMarksDoNotTakeForever() {
    assertThat(BaseSubject.of("re:".repeat(100_000) + "x").text()).isEqualTo("x");
    assertThat(BaseSubject.of("[a]".repeat(100_000) + "x").text()).isEqualTo("x");
    assertThat(BaseSubject.of("[fwd:".repeat(50_000) + "x" + "]".repeat(50_000)).text())
        .isEqualTo("x");
  }

  @Test
  void missingSubjectIsEmpty() {
    assertThat(BaseSubject.of(null)).isEqualTo(new BaseSubject("", false));
  }

  @ParameterizedTest
  @CsvSource({
    "Re: x,'Re: ',x",
    "RE:x,RE:,x",
    "Fwd: x,'Fwd: ',x",
    "12: x,'',12: x",
    "a: x,'',a: x",
    "Antw: x,'',Antw: x",
    "x,'',x"
  })
  void mapiPrefixHasTwoOrThreeCharacters(String subject, String prefix, String rest) {
    assertThat(SubjectPrefix.of(subject)).isEqualTo(new SubjectPrefix(prefix, rest));
  }
}
