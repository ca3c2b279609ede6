package io.mailwright.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.personalisation.script.NotRendered;
import io.mailwright.personalisation.script.SyntaxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Whole messages, and {@code personalisation.md} P7. */
class MailTemplateTest {
    private final TestMailing mailing = new TestMailing();

    @Test
    void partsShareVariablesInTheOrderHtmlTextSubject() {
        var mail =
                MailTemplate.parse(
                        new MailSource(
                                "%%=v(@a)=%%%%=v(@b)=%% %%_ImpressionRegionName%%",
                                "%%=v(@b)=%%%%[SET @a = 'h' BeginImpressionRegion('r')]%%",
                                "%%=v(@a)=%%%%[SET @b = 't']%%%%_ImpressionRegionName%%"));

        assertThat(mail.render(mailing.context())).isEqualTo(new Mail("ht", "", "h"));
        assertThat(mail.render(mailing.context())).isEqualTo(new Mail("ht", "", "h"));
    }

    @Test
    void aSubjectHasOneLine() {
        mailing.with("City", "Bath\r\nBcc: all@example.org\u2028x");

        var mail = MailTemplate.parse(new MailSource(" To %%City%%\n", "x", "x"));

        assertThat(mail.render(mailing.context()).subject())
                .isEqualTo("To Bath Bcc: all@example.org x");
    }

    @Test
    void withoutATextPartItIsMadeOfTheHtml() {
        var mail =
                MailTemplate.parse(
                        new MailSource(
                                "s",
                                "<h1>%%City%%</h1><p>%%=v('<b>x</b>')=%% "
                                        + "<a href='%%view_email_url%%'>see</a>",
                                null));

        assertThat(mailing.with("City", "a<b %%x%%").context())
                .satisfies(context ->
                        assertThat(mail.render(context).text())
                                .isEqualTo(
                                        "a<b %%x%%\n\nx see"
                                                + " <https://m.example.org/v?a=1&b=2>"));
    }

    @Test
    void theTextOfHtmlWithoutScriptsSaysTheSame() {
        var html =
                "<h1>%%City%% & co</h1><p>Dear %%First Name%%<br><a alias='x y'"
                        + " href='https://x/?c=%%City%%'>a</a>";
        var context = mailing.with("City", "a<b>&c").context();

        var simple = MailTemplate.parse(new MailSource("s", html, null)).render(context);
        var scripted =
                MailTemplate.parse(new MailSource("s", html + "%%[]%%%%=v('')=%%", null))
                        .render(context);
        var named =
                MailTemplate.parse(
                                new MailSource(
                                        "s", "<a alias=x href='http://x/%%linkname%%'>a</a>", null))
                        .render(context);

        assertThat(simple.text())
                .isEqualTo("a<b>&c & co\n\nDear Ann\na <https://x/?c=a<b>&c>")
                .isEqualTo(scripted.text());
        assertThat(named.text()).isEqualTo("a <http://x/x>");
    }

    @ParameterizedTest
    @CsvSource({
        "Bath, Gold, gold in Bath",
        "Bath, Tin, in Bath",
        "York, Gold, gold",
        "York, Tin, all"
    })
    void theFirstMatchingRuleWins(String city, String loyalty, String expected) {
        mailing.with("City", city)
                .with("Loyalty", loyalty)
                .dynamic(
                        new DynamicContent(
                                "Area1",
                                List.of(
                                        new DynamicContent.Rule(
                                                "[City] == 'bath' AND Loyalty == 'Gold'",
                                                "gold in %%City%%"),
                                        new DynamicContent.Rule("City == 'Bath'", "in %%City%%"),
                                        new DynamicContent.Rule("Loyalty == 'Gold'", "gold")),
                                "all"));

        assertThat(mailing.html("<<custom name=\"area1\" type='content'>>"))
                .isEqualTo("<" + expected + ">");
    }

    @Test
    void slotsAreWrittenInManyWays() {
        mailing.dynamic(new DynamicContent("a", List.of(), "x"));

        assertThat(
                        mailing.html(
                                "<custom type=\"content\" name=\"A\">|<CUSTOM name=a type=content />|"
                                        + "<custom type=content name=a></custom>|<custom type=content name=b>|"
                                        + "<custom name='opencounter' type='tracking'>"))
                .isEqualTo("x|x|x||<custom name='opencounter' type='tracking'>");
    }

    @Test
    void faultyDynamicContentIsToldAtOnce() {
        var content =
                new DynamicContent("a", List.of(new DynamicContent.Rule("City = 'x'", "y")), "");

        assertThatThrownBy(() -> new Library(ContentAreas.none(), List.of(content)))
                .isInstanceOf(SyntaxException.class)
                .hasMessage("line 1, column 6: Expected the end of the condition, not =");
    }

    @Test
    void aFaultWithinDynamicContentSaysSo() {
        mailing.dynamic(new DynamicContent("a", List.of(), "\n %%Nobody%%"));

        assertThatThrownBy(() -> mailing.html("x<custom type=content name=a>"))
                .isInstanceOf(NotRendered.Faulty.class)
                .hasMessage(
                        "line 1, column 2: dynamic content a, line 2, column 2:"
                                + " Unknown personalisation string: Nobody");
    }

    @Test
    void whatIsPersonalStaysOutOfWhatIsLogged() {
        var context = mailing.context();

        assertThat(context.toString()).doesNotContain("ann@example.org").doesNotContain("Miller");
        assertThat(new Mail("to ann", "ann", "ann").toString()).doesNotContain("ann");
    }
}
