package io.mailwright.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.personalisation.script.NotRendered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

/** The language of scripts, {@code personalisation.md} P5. */
class ScriptTest {
    private final TestMailing mailing = new TestMailing();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    %%[ SET @a = "x" ]%%<%%=v(@a)=%%> | <x>
                    %%[set @A='x']%%%%=V(@a)=%% | x
                    %%[ VAR @a, @b SET @a = 1 SET @b = @a ]%%%%=Concat(@a,@b)=%% | 11
                    %%[ SET @a = 1 VAR @a ]%%<%%=v(@a)=%%> | <>
                    <%%=v(@never)=%%> | <>
                    %%=v("a ""b"" 'c'")=%% | a "b" 'c'
                    %%=v('a ''b'' "c"')=%% | a 'b' "c"
                    %%=v(-12.50)=%% | -12.50
                    %%=v(TRUE)=%%%%=v(false)=%% | truefalse
                    %%=v([First Name])=%% | Ann
                    %%=v(City)=%% | Bath
                    %%=v(_subscriberkey)=%% | key-1
                    %%=v([emailaddr])=%% | ann@example.org
                    a%%[ /* no %% here ]%% "nor 'here */ SET @a = 1 /**/ ]%%b%%=v(@a)=%% | ab1
                    %%[ SET @a = "]%%" ]%%%%=v(@a)=%% | ]%%
                    %%[]%%x%%[ ]%% | x
                    %%[ Uppercase("ignored") ]%%x | x
                    <script runat="server" language="ampscript">SET @a = "y"</script>%%=v(@a)=%% | y
                    <SCRIPT LANGUAGE=AMPscript RUNAT=server >SET @a = 'y'</SCRIPT >%%=v(@a)=%% | y
                    <script>var a = "%%City%%";</script> | <script>var a = "Bath";</script>
                    %%=Concat(Uppercase(Concat("a", "b")), "c")=%% | ABc
                    %%=v("%%City%%")=%% | %%City%%
                    """)
    void scriptsSetAndPrint(String template, String expected) {
        assertThat(mailing.html(template)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1 == 1.0 | true
                    "2" > "10" | false
                    "b" > "a" | true
                    "Bath" == "BATH" | true
                    [City] == "bath" | true
                    [City] != "Bath" | false
                    2 >= 2 AND 2 <= 2 | true
                    1 > 2 OR 2 > 1 | true
                    1 == 1 OR 1 == 2 AND 1 == 2 | true
                    (1 == 1 OR 1 == 2) AND 1 == 2 | false
                    NOT 1 == 2 | true
                    NOT NOT true | true
                    NOT (true AND false) | true
                    not Empty([City]) and [City] == 'Bath' | true
                    "1/2/2012" < "12/1/2011" | false
                    "2012-01-02" == "1/2/2012" | true
                    "1/2/2012 3:00 PM" > "2012-01-02T14:59:00" | true
                    Now() > "1/15/2012" | true
                    "x" == "" | false
                    @none == "" | true
                    1 | true
                    0 | false
                    "true" | true
                    "yes" | false
                    "" | false
                    "5" < "apple" | true
                    true == "TRUE" | true
                    """)
    void conditionsHold(String condition, boolean expected) {
        var template = "%%[ IF " + condition + " THEN ]%%true%%[ ELSE ]%%false%%[ ENDIF ]%%";
        assertThat(mailing.text(template)).isEqualTo(String.valueOf(expected));
        assertThat(mailing.text("%%=IIF(" + condition + ", 'true', 'false')=%%"))
                .isEqualTo(String.valueOf(expected));
    }

    @ParameterizedTest
    @CsvSource({"Gold, G", "gold, G", "Silver, S", "None, -", "Tin, -"})
    void theFirstTrueBranchIsTaken(String loyalty, String expected) {
        var template =
                """
                %%[ IF Loyalty == "Gold" THEN ]%%G%%[
                    ELSEIF Loyalty == "Silver" THEN ]%%S%%[
                    ELSEIF Loyalty == "GOLD" THEN ]%%never%%[
                    ELSE ]%%-%%[ ENDIF ]%%\
                """;
        assertThat(mailing.with("Loyalty", loyalty).text(template)).isEqualTo(expected);
    }

    @Test
    void aValueIsWantedWhereNothingStandsInForIt() {
        assertThat(wanted("%%First Name%% %%=V([Town])=%%"))
                .containsExactlyInAnyOrder("first name", "town");
        assertThat(wanted("%%=IIF(EMPTY([Town]), \"here\", [Town])=%%")).isEmpty();
        assertThat(wanted("%%[ IF NOT EMPTY([Town]) THEN ]%% in %%Town%% %%[ ENDIF ]%%")).isEmpty();
        assertThat(wanted("%%[ IF [Town] == '' THEN SET @a = 1 ENDIF ]%%")).isEmpty();
        assertThat(wanted("%%=IIF(EMPTY([Town]), 'x', [Town])=%% %%Town%%"))
                .containsExactly("town");
        assertThat(wanted("%%[ IF [Town] == 'Kiel' THEN SET @a = 1 ENDIF ]%%"))
                .containsExactly("town");
    }

    private static Set<String> wanted(String html) {
        return Template.parse(html, Part.HTML).wanted();
    }

    @Test
    void branchesMayHoldEverything() {
        var template =
                """
                %%[ FOR @i = 1 TO 3 DO
                  IF @i == 2 THEN ]%%<b>%%City%%</b>%%[ ELSE
                    IF @i > 2 THEN SET @last = Concat(@i, "!") ENDIF ]%%-%%[
                  ENDIF
                NEXT @i ]%%%%=v(@last)=%%\
                """;
        assertThat(mailing.html(template)).isEqualTo("-<b>Bath</b>-3!");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    @i = 1 TO 4 | 1234
                    @i = 4 DOWNTO 1 | 4321
                    @i = 2 TO 2 | 2
                    @i = 2 TO 1 | ''
                    @i = 1 DOWNTO 2 | ''
                    @i = -1 TO 1 | -101
                    @i = "1" TO Length("ab") | 12
                    """)
    void loopsCount(String range, String expected) {
        assertThat(mailing.text("%%[for " + range + " do]%%%%=v(@i)=%%%%[next]%%"))
                .isEqualTo(expected);
    }

    @Test
    void whatDoesNotMatterIsNotComputed() {
        assertThat(mailing.text("%%=IIF(1 == 1, 'a', HTTPGet('http://example.org/'))=%%"))
                .isEqualTo("a");
        assertThat(mailing.text("%%[IF false AND [Nobody] == 1 THEN ENDIF]%%")).isEmpty();
        assertThat(mailing.text("%%[IF true OR [Nobody] == 1 THEN ENDIF]%%")).isEmpty();
    }

    @Test
    void dataIsEscapedOnItsWayThroughAScript() {
        mailing.with("City", "a<b").with("HTML__Offer", "<i>");

        assertThat(mailing.html("%%=v([City])=%%")).isEqualTo("a&lt;b");
        assertThat(mailing.html("%%[SET @c = [City]]%%%%=Uppercase(@c)=%%")).isEqualTo("A&lt;B");
        assertThat(mailing.html("%%=Concat('<b>', [City], '</b>')=%%")).isEqualTo("<b>a&lt;b</b>");
        assertThat(mailing.html("%%=Concat('in ', [City])=%%")).isEqualTo("in a&lt;b");
        assertThat(mailing.html("%%=Replace([City], 'a', '<br>')=%%")).isEqualTo("<br>&lt;b");
        assertThat(mailing.html("%%=Replace('<b>x</b>', 'x', [City])=%%"))
                .isEqualTo("<b>a&lt;b</b>");
        assertThat(mailing.html("%%=IIF(true, [City], '')=%%")).isEqualTo("a&lt;b");
        assertThat(mailing.html("%%=AttributeValue('City')=%%")).isEqualTo("a&lt;b");
        assertThat(mailing.html("%%=Concat([HTML__Offer], [City])=%%")).isEqualTo("<i>a&lt;b");
        assertThat(mailing.html("%%=v('<hr>')=%%")).isEqualTo("<hr>");
        assertThat(mailing.text("%%=Concat('<b>', [City], '</b>')=%%")).isEqualTo("<b>a<b</b>");
        assertThat(mailing.html("%%[IF [City] == 'a<b' THEN]%%same%%[ENDIF]%%")).isEqualTo("same");
        assertThat(mailing.html("%%=Length([City])=%%")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    %%=v([Shoe Size])=%% | line 1, column 6: Unknown personalisation string: Shoe Size
                    x%%[FOR @i = 1 TO "ten" DO NEXT]%% | line 1, column 19: This is no number: ten
                    x%%[FOR @i = 1 TO 1.5 DO NEXT]%% | line 1, column 19: This is no whole number within reach
                    %%=Substring("abc", "x")=%% | line 1, column 21: This is no number: x
                    %%=Substring("abc", 0)=%% | line 1, column 4: Substring: it begins at 1, and the length is not below 0
                    %%=Replace("abc", "", "x")=%% | line 1, column 4: Replace: what is to be replaced is empty
                    %%=DateAdd("soon", 1, "D")=%% | line 1, column 12: This is no date: soon
                    %%=DateAdd(Now(), 1, "W")=%% | line 1, column 4: DateAdd: the unit is Y, M, D, H or MI
                    %%=DateAdd(Now(), 9000, "Y")=%% | line 1, column 4: DateAdd: the date is beyond the years 1 to 9999
                    %%=DateAdd(Now(), 2147483647, "Y")=%% | line 1, column 4: DateAdd: the date is beyond the years 1 to 9999
                    %%=Format(1, "0.0.0#,#")=%% | line 1, column 4: Format: this is no format of a number
                    %%=Format(1, "N99")=%% | line 1, column 4: Format: this is no format of a number
                    %%=HTTPGet("")=%% | line 1, column 4: HTTPGet: there is no address
                    %%=HTTPGet("http://x")=%% | line 1, column 4: HTTPGet: Nothing is fetched here
                    %%=ContentArea(7)=%% | line 1, column 4: ContentArea: there is no content area 7
                    %%=TreatAsContent("%%[")=%% | line 1, column 4: TreatAsContent: line 1, column 4: This script has no end: ]%%
                    %%=TreatAsContent("%%Nobody%%")=%% | line 1, column 4: in the content, line 1, column 1: Unknown personalisation string: Nobody
                    """)
    void whatFailsWhileAMessageIsMadeSaysWhere(String template, String message) {
        assertThatThrownBy(() -> mailing.html(template))
                .isInstanceOf(NotRendered.Faulty.class)
                .hasMessage(message);
    }
}
