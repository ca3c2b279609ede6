package io.mailwright.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.personalisation.fetch.FetchTime;
import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.fetch.Prefetched;
import io.mailwright.personalisation.script.NotRendered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code personalisation.md} P4, and the function {@code HTTPGet}. */
class FetchTest {
    private static final String URL = "http://example.org/a";

    private final List<String> asked = new ArrayList<>();
    private final TestMailing mailing =
            new TestMailing()
                    .fetching(url -> {
                        asked.add(url);
                        return url.endsWith("/empty")
                                ? new Fetched.Body(" \n")
                                : url.endsWith("/fails")
                                        ? new Fetched.Failed("example.org timed out")
                                        : new Fetched.Body("<b>%%City%% & co</b>");
                    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%httpget \"http://example.org/a\"%%",
                "%%HTTPGet 'http://example.org/a' %%",
                "%%httpget http://example.org/a%%",
                "%% HttpGet;0 \"http://example.org/a\"%%",
                "%%httpget\n\"http://example.org/a\"%%",
                "%%httpget\"http://example.org/a\"%%",
                "%%Before;HTTPGet \"http://example.org/a\"%%",
                "%%before;httpget;1 \"http://example.org/a\"%%",
                "%%=HTTPGet('http://example.org/a')=%%",
            })
    void theAnswerIsPrintedAsItIs(String template) {
        assertThat(mailing.html("[" + template + "]")).isEqualTo("[<b>%%City%% & co</b>]");
        assertThat(asked).containsExactly(URL);
    }

    @Test
    void valuesGoIntoTheAddressEncoded() {
        mailing.with("City", "Bath & Wells/ü");

        mailing.html("%%httpget \"http://example.org/?id=[Email Address]&c=[ City ]#x\"%%");

        assertThat(asked)
                .containsExactly(
                        "http://example.org/?id=ann%40example.org&c=Bath%20%26%20Wells%2F%C3%BC#x");
    }

    @Test
    void anUnknownNameInAnAddressFailsTheMessage() {
        assertThatThrownBy(() -> mailing.html("%%httpget \"http://example.org/[Nobody]\"%%"))
                .isInstanceOf(NotRendered.Faulty.class)
                .hasMessage("line 1, column 1: Unknown personalisation string: Nobody");
        assertThat(Template.parse("%%httpget 'http://x/[Nobody]'%%", Part.HTML).names())
                .singleElement()
                .satisfies(use -> assertThat(use.name()).isEqualTo("Nobody"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "fails"})
    void theFlagSaysWhatNothingLeadsTo(String page) {
        var address = " \"http://example.org/" + page + "\"%%";

        assertThat(mailing.html("<%%httpget" + address + ">")).isEqualTo("<>");
        assertThat(mailing.html("<%%httpget;0" + address + ">")).isEqualTo("<>");
        assertThat(mailing.html("<%%before;httpget" + address + ">")).isEqualTo("<>");
        assertThatThrownBy(() -> mailing.html("<%%httpget;1" + address))
                .isInstanceOf(NotRendered.Stopped.class)
                .hasMessageStartingWith("line 1, column 2: Nothing was fetched: ");
        assertThatThrownBy(() -> mailing.html("<%%httpget;2" + address))
                .isInstanceOf(NotRendered.Skipped.class)
                .hasMessageStartingWith("line 1, column 2: Nothing was fetched: ");
        assertThatThrownBy(() -> mailing.html("<%%before;httpget;1" + address))
                .isInstanceOf(NotRendered.Stopped.class);
        assertThatThrownBy(() -> mailing.html("<%%before;httpget;2" + address))
                .isInstanceOf(NotRendered.Stopped.class);
        assertThat(mailing.html("<%%after;httpget;1" + address + ">")).isEqualTo("<>");
    }

    @Test
    void theFunctionTellsItsStatus() {
        assertThat(status("http://example.org/a")).isEqualTo("0");
        assertThat(status("")).isEqualTo("-1");
        assertThat(status("http://example.org/fails")).isEqualTo("-2");
        assertThat(status("http://example.org/empty")).isEqualTo("-3");
        assertThatThrownBy(() -> mailing.html("%%=HTTPGet('http://example.org/fails')=%%"))
                .isInstanceOf(NotRendered.Faulty.class)
                .hasMessage("line 1, column 4: HTTPGet: example.org timed out");
        assertThatThrownBy(() -> mailing.html("%%=HTTPGet('http://e/empty', true, 1)=%%"))
                .isInstanceOf(NotRendered.Faulty.class)
                .hasMessage("line 1, column 4: HTTPGet: the answer is empty");
        assertThatThrownBy(() -> mailing.html("%%=HTTPGet('http://e/empty', true, 2)=%%"))
                .isInstanceOf(NotRendered.Skipped.class);
        assertThatThrownBy(() -> mailing.html("%%=HTTPGet('http://e/empty', true, 3)=%%"))
                .isInstanceOf(NotRendered.Faulty.class)
                .hasMessageContaining("0, 1 or 2");
    }

    private String status(String url) {
        return mailing.text("%%[SET @c = HTTPGet('" + url + "', true, 0, @s)]%%%%=v(@s)=%%");
    }

    @Test
    void whatIsTheSameForAllIsFetchedOnceBeforeAndAfter() {
        var mail =
                MailTemplate.parse(
                        new MailSource(
                                "%%before;httpget 'http://example.org/s'%%",
                                "%%before;httpget 'http://example.org/b'%% "
                                        + "%%after;httpget 'http://example.org/fails'%%",
                                "%%before;httpget 'http://example.org/b'%%"
                                        + "%%after;httpget 'http://example.org/done'%%"));
        Fetched.Failed failed = new Fetched.Failed("example.org timed out");

        var prefetched =
                mail.fetchBefore(url -> {
                    asked.add(url);
                    return new Fetched.Body(url.substring(url.length() - 1));
                });
        for (int i = 0; i < 3; i++) {
            assertThat(mail.render(mailing.context(prefetched)))
                    .isEqualTo(new Mail("s", "b ", "b"));
        }
        assertThat(asked).containsExactly("http://example.org/b", "http://example.org/s");
        asked.clear();

        assertThat(mail.fetchAfter(mailing.context().mailing().sources().fetcher()))
                .containsExactly(failed);
        assertThat(asked).containsExactly("http://example.org/fails", "http://example.org/done");
        assertThat(Template.parse("%%httpget 'http://x/'%%", Part.TEXT).urls(FetchTime.BEFORE_SEND))
                .isEmpty();
    }

    @Test
    void whatWasPrefetchedMayHaveFailed() {
        var mail = Template.parse("<%%before;httpget 'http://example.org/b'%%>", Part.HTML);
        var nothing =
                Prefetched.fetch(
                        List.of("http://example.org/b"), url -> new Fetched.Failed("refused"));

        assertThat(mail.render(mailing.context(nothing))).isEqualTo("<>");
        assertThat(asked).isEmpty();
    }

    @Test
    void namesThatOnlyBeginLikeItAreNames() {
        assertThat(
                        new TestMailing()
                                .with("HttpGetter", "x")
                                .fetching(Map.of())
                                .text("%%httpgetter%%"))
                .isEqualTo("x");
    }
}
