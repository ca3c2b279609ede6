package io.mailwright.service.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;
import io.mailwright.domain.check.Rule;
import io.mailwright.domain.check.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In 40 e-mails the checks find what is known to be wrong, where it is, and nothing else. */
class EmailChecksTest {
    private static final String FOOTER =
            "<p><a href=\"%%unsub_center_url%%\">Leave</a> %%member_busname%% %%member_addr%%"
                    + " %%member_city%%</p>";

    private static final EmailChecks CHECKS =
            new EmailChecks(
                            List.of(
                                    Attribute.optional("First Name", DataType.TEXT),
                                    Attribute.optional("Last Name", DataType.TEXT),
                                    Attribute.optional("Loyalty", DataType.TEXT),
                                    Attribute.optional("City", DataType.TEXT)))
                    .inLibrary(Set.of(8L));

    static List<FaultyMail> mails() {
        return FaultyMail.all();
    }

    @Test
    void thereAreFortyOfThemAndTheyHaveEveryRuleThatNeedsNoNetwork() {
        assertThat(mails()).hasSizeGreaterThanOrEqualTo(40);
        var rules =
                mails().stream()
                        .flatMap(mail -> mail.faults().stream())
                        .map(fault -> fault.substring(0, fault.indexOf(' ')))
                        .collect(Collectors.toSet());
        assertThat(rules)
                .containsAll(
                        List.of(Rule.values()).stream()
                                .map(Rule::id)
                                .filter(id -> !id.endsWith("unreachable"))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void theKnownFaultsAreFound(FaultyMail faulty) {
        assertThat(CHECKS.check(faulty.mail()).stream().map(FaultyMail::of))
                .containsExactlyInAnyOrderElementsOf(faulty.faults());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void whatHasAFixIsGoneAfterIt(FaultyMail faulty) {
        var before = CHECKS.check(faulty.mail());
        var mended = faulty.mended(before);

        var kept = before.stream().filter(finding -> finding.fixes().isEmpty());
        assertThat(rules(kept)).containsAll(rules(CHECKS.check(mended).stream()));
    }

    /** However lines end, and whatever stands before, a fault is where it was. */
    @ParameterizedTest
    @MethodSource("mails")
    void placesAreRightInWindowsLinesAfterOtherLetters(FaultyMail faulty) {
        var mail = faulty.mail();
        var html = "<!-- \u00e9 \ud83d\ude00 -->\n" + mail.html().replace("\r\n", "\n");
        var other =
                CHECKS.check(
                        new CheckedMail(mail.subject(), html.replace("\n", "\r\n"), mail.text()));

        assertThat(other.stream().map(FaultyMail::of))
                .containsExactlyInAnyOrderElementsOf(
                        CHECKS.check(mail).stream().map(EmailChecksTest::lower).toList());
    }

    /** A line further down, if it is in the HTML. */
    private static String lower(Finding finding) {
        var place = finding.place();
        return place.part() != MailPart.HTML || place.isWhole()
                ? FaultyMail.of(finding)
                : FaultyMail.of(
                        new Finding(
                                finding.rule(),
                                finding.severity(),
                                new Place(
                                        place.part(),
                                        place.line() + 1,
                                        place.column(),
                                        place.start(),
                                        place.end()),
                                finding.words(),
                                finding.fixes()));
    }

    @Test
    void theNameOfALinkIsWithoutWhatIsFilledIn() {
        var unnamed =
                of("<a href=\"https://example.org/\">Shop of %%First Name%%</a>").stream()
                        .filter(finding -> finding.rule() == Rule.LINK_WITHOUT_ALIAS)
                        .findFirst()
                        .orElseThrow();

        assertThat(unnamed.fixes().getFirst().words()).isEqualTo("Call it Shop of");
    }

    private static Set<Rule> rules(Stream<Finding> findings) {
        return findings.map(Finding::rule).collect(Collectors.toSet());
    }

    private static List<Finding> of(String html) {
        return of(CHECKS, html);
    }

    private static List<Finding> of(EmailChecks checks, String html) {
        return checks.check(new CheckedMail("News", html + FOOTER, "%%unsub_center_url%%"));
    }

    @Test
    void whatIsInTheLibraryIsNowhereForAMailOfTheAccount() {
        var html = "<a href=\"picture:1/a.pdf\">A</a><img src=\"picture:2/b.png\" alt=\"\">";
        var account = new EmailChecks(List.of());
        assertThat(rules(of(account, html).stream()))
                .contains(Rule.LINK_BROKEN, Rule.IMAGE_BROKEN)
                .doesNotContain(Rule.LINK_TO_FILE);
    }

    @Test
    void aFileOfTheLibraryIsLinkedToWhereItHasAnAddress() {
        var html = "<a href=\"picture:1/a.pdf\">A</a><a href=\"picture:2/b.pdf\">B</a>";
        var found =
                of(library(2), html).stream()
                        .filter(finding -> finding.rule().name().startsWith("LINK"))
                        .toList();
        assertThat(found)
                .extracting(Finding::rule)
                .containsExactly(Rule.LINK_TO_FILE, Rule.LINK_WITHOUT_ALIAS);
        assertThat(found.getFirst().words()).contains("\"a.pdf\"");
    }

    private static EmailChecks library(long publishable) {
        return new EmailChecks(List.of()).inLibrary(Set.of(publishable));
    }

    /** A picture may have been called otherwise, without an ending. */
    @Test
    void whatIsAPictureIsToldByTheLibraryNotByItsName() {
        var poster = "<a href=\"picture:5/Poster\" alias=\"P\">P</a>";
        var price = "<img src=\"picture:7/Price.png\" alt=\"\">";
        assertThat(rules(of(library(5), poster).stream())).doesNotContain(Rule.LINK_TO_FILE);
        assertThat(of(library(5), price))
                .filteredOn(finding -> finding.rule() == Rule.LINK_TO_FILE)
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(rules(of(library(7), price).stream()))
                .doesNotContain(Rule.LINK_TO_FILE, Rule.IMAGE_BROKEN);
    }

    @Test
    void anAddressOfTheWebIsNotOfTheLibrary() {
        var html = "<a href=\"http://shop.org/picture:7/x\" alias=\"S\">S</a>";
        assertThat(rules(of(library(5), html).stream()))
                .contains(Rule.LINK_PLAIN_HTTP)
                .doesNotContain(Rule.LINK_TO_FILE);
    }

    @Test
    void aNameThatIsMeantIsProposed() {
        var unknown =
                of("<p>%%Frist Name%% %%xtlongdte%%</p>").stream()
                        .filter(finding -> finding.rule() == Rule.UNKNOWN_NAME)
                        .toList();

        assertThat(unknown.getFirst().fixes().getFirst())
                .extracting(Fix::replacement)
                .isEqualTo("First Name");
        assertThat(unknown.get(1).fixes().getFirst().replacement()).isEqualTo("xtlongdate");
    }

    @Test
    void aPictureThatIsKnownToBeHeavyIsTold() {
        var mail =
                new CheckedMail(
                        null,
                        "<img src=\"https://example.org/a.png\" alt=\"A\">" + "word ".repeat(40),
                        "Text");
        var findings =
                CHECKS.check(mail, Map.of("https://example.org/a.png", 300L * 1024)).stream()
                        .filter(finding -> finding.rule() == Rule.IMAGE_HEAVY)
                        .toList();

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().words()).contains("300 KB");
        assertThat(CHECKS.check(mail)).noneMatch(f -> f.rule() == Rule.IMAGE_HEAVY);
    }

    @Test
    void whatIsRefusedComesFirst() {
        var findings = CHECKS.check(new CheckedMail("", "<img src=\"a.png\">", null));

        assertThat(findings).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
        assertThat(findings.getFirst().severity()).isEqualTo(Severity.ERROR);
    }
}
