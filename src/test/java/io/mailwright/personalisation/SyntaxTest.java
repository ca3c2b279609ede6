package io.mailwright.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.personalisation.script.SyntaxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read says where and why. */
class SyntaxTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a%%[ SET @a = 1 | 1:5 This script has no end: ]%%
                    %%=v(@a) | 1:4 This script has no end: =%%
                    <script runat=server language=ampscript> SET @a = 1 | 1:41 This script has no end: </script>
                    <script runat="server">Write("x")</script> | 1:1 Of scripts that run on the server only AMPscript is offered
                    <script runat=server language=javascript></script> | 1:1 Of scripts that run on the server only AMPscript is offered
                    %%[ SET @a = "x ]%% | 1:14 This text has no closing quote
                    %%[ /* SET ]%% | 1:5 This comment has no end: */
                    %%[ SET @a = [City ]%% | 1:21 No percent signs within a script: write [First Name], not %%…%%
                    %%[ SET @a = [City | 1:14 This name has no closing bracket
                    %%[ SET @a = “x” ]%% | 1:14 Texts stand in straight quotes, " or '
                    %%[ SET @a = %%City%% ]%% | 1:14 No percent signs within a script: write [First Name], not %%…%%
                    %%[ SET @a = {1} ]%% | 1:14 This character has no meaning here: {
                    %%[ SET @a = 1 + 2 ]%% | 1:16 This character has no meaning here: +
                    %%[ SET @a = - ]%% | 1:14 This is no number: -
                    %%[ SET @ = 1 ]%% | 1:9 A variable is @ and a name
                    %%[ SET @a 1 ]%% | 1:12 Expected =, not 1
                    %%[ SET a = 1 ]%% | 1:9 Expected a variable such as @name, not a
                    %%[ SET @a = ]%% | 1:14 Expected a value, not the end of the script
                    %%[ SET @a = ]%%%%[ 1 ]%% | 1:14 Expected a value, not the end of the script
                    %%[ SET @a = (1 == 1 ]%% | 1:22 Expected ), not the end of the script
                    %%[ VAR @a @b ]%% | 1:12 Expected a statement such as SET, IF or FOR, not @b
                    %%[ @a = 1 ]%% | 1:5 Expected a statement such as SET, IF or FOR, not @a
                    %%[ PRINT 1 ]%% | 1:5 Expected a statement such as SET, IF or FOR, not PRINT
                    %%[ "x" ]%% | 1:5 Expected a statement such as SET, IF or FOR, not the text "x"
                    %%[ IF 1 == 1 ]%%x%%[ ENDIF ]%% | 1:15 Expected THEN, not the end of the script
                    x%%[ IF 1 THEN ]%%x | 1:6 ENDIF is missing for this IF
                    %%[ IF 1 THEN FOR @i = 1 TO 2 DO ENDIF ]%% | 1:34 Expected NEXT, not ENDIF
                    %%[ FOR @i = 1 TO 2 DO ]%% | 1:5 NEXT is missing for this FOR
                    %%[ FOR @i = 1 TO 2 ]%% | 1:21 Expected DO, not the end of the script
                    %%[ FOR @i = 1 2 DO NEXT ]%% | 1:16 Expected TO, not 2
                    %%[ FOR @i = 1 TO 2 DO NEXT @j ]%% | 1:29 This NEXT belongs to @i
                    %%[ ENDIF ]%% | 1:5 This ENDIF belongs to no statement before it
                    %%[ IF 1 THEN ELSE ELSE ENDIF ]%% | 1:20 Expected ENDIF, not ELSE
                    %%[ IF THEN ENDIF ]%% | 1:8 Expected a value, not THEN
                    %%=@a=%% | 1:4 Expected a function such as v(@name), not @a
                    %%=City=%% | 1:8 Expected a function such as v(@name), not the end of the script
                    %%=v(1) v(2)=%% | 1:9 Expected =%%, not v
                    %%=v(1,)=%% | 1:8 Expected a value, not )
                    %%=v(1=%% | 1:7 Expected ), not the end of the script
                    %%=v()=%% | 1:4 V takes 1 value, not 0
                    %%=substring("a")=%% | 1:4 Substring takes 2 to 3 values, not 1
                    %%=Replace("a","b")=%% | 1:4 Replace takes 3 values, not 2
                    %%=Concat()=%% | 1:4 Concat takes 1 or more values, not 0
                    %%=HTTPGet("http://x", true, 0, 1)=%% | 1:4 Value 4 of HTTPGet is a variable
                    %%=Eval("1")=%% | 1:4 The function Eval is not offered
                    %%=Lookup("a","b","c",1)=%% | 1:4 Lookup needs data extensions, which the XML API does not have
                    %%=RowCount(LookupRows("a","b",1))=%% | 1:13 LookupRows needs data extensions, which the XML API does not have
                    %%[ UpsertDE("a",1,"k",1) ]%% | 1:5 UpsertDE needs data extensions, which the XML API does not have
                    %%[ SET @r = Row(@x, 1) ]%% | 1:14 Row needs data extensions, which the XML API does not have
                    %%[ SET @r = Field(@x, 1) ]%% | 1:14 Field needs data extensions, which the XML API does not have
                    %%httpget "ftp://x/"%% | 1:12 Content is fetched from http:// or https:// addresses only
                    %%httpget%% | 1:10 Content is fetched from http:// or https:// addresses only
                    %%httpget "http://x%% | 1:1 The address to fetch from has no closing quote
                    %%httpget "http://x" y%% | 1:22 After the address to fetch from, %% is missing
                    %%httpget http://x | 1:1 The address to fetch from has no end
                    %%httpget;3 "http://x"%% | 1:1 The flag of httpget is 0, 1 or 2, not 3
                    %%httpget;12 "http://x"%% | 1:1 The flag of httpget is 0, 1 or 2, not 12
                    %%before;httpget "http://x/[City]"%% | 1:28 What is fetched once for all cannot depend on [City]
                    %%after;httpget "http://x/?c=[City]"%% | 1:30 What is fetched once for all cannot depend on [City]
                    """)
    void aFaultHasItsPlaceAndItsReason(String template, String expected) {
        var place = expected.substring(0, expected.indexOf(' ')).split(":", -1);
        assertThatThrownBy(() -> Template.parse(template, Part.HTML))
                .isInstanceOfSatisfying(
                        SyntaxException.class,
                        e -> {
                            assertThat(e.problem().message())
                                    .isEqualTo(expected.substring(expected.indexOf(' ') + 1));
                            assertThat(e.problem().line()).isEqualTo(Integer.parseInt(place[0]));
                            assertThat(e.problem().column()).isEqualTo(Integer.parseInt(place[1]));
                        });
    }

    @Test
    void linesEndHoweverTheyAreWritten() {
        assertThatThrownBy(() -> Template.parse("a\r\nb\rc\n\n  %%=Eval()=%%", Part.TEXT))
                .hasMessage("line 5, column 6: The function Eval is not offered");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() ->
                        Template.parse(
                                "%%=v(" + "(".repeat(1000) + "1" + ")".repeat(1000) + ")=%%",
                                Part.TEXT))
                .isInstanceOf(SyntaxException.class)
                .hasMessageContaining("Too many things within each other, more than 40");
        assertThatThrownBy(
                        () -> Template.parse("%%[" + " IF 1 THEN".repeat(1000) + "]%%", Part.TEXT))
                .isInstanceOf(SyntaxException.class)
                .hasMessageContaining("Too many things within each other");
    }

    @Test
    void aLongChainIsNoDeepNesting() {
        var chain = "1 == 1" + " AND 1 == 1".repeat(20_000);
        assertThat(new TestMailing().text("%%=IIF(" + chain + ", 'a', 'b')=%%")).isEqualTo("a");
    }
}
