package io.mailwright.server.http.tracking;

import io.mailwright.server.store.AccountSettings;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of ours while it is made: plain HTML with labels and headings, without script, light or
 * dark as the reader has it. What is put into it is escaped.
 */
final class Page {
    private final Document document = Document.createShell("");
    private final Texts texts;
    private final Element main;

    /** Begins one with a heading, that ends with who sends. */
    Page(Texts texts, AccountSettings account, String title) {
        this(texts, title);
        foot(account);
    }

    /** Begins one with a heading. */
    Page(Texts texts, String title) {
        this.texts = texts;
        document.outputSettings()
                .charset(StandardCharsets.UTF_8)
                .escapeMode(Entities.EscapeMode.base)
                .indentAmount(0);
        document.prependChild(new DocumentType("html", "", ""));
        Objects.requireNonNull(document.selectFirst("html")).attr("lang", texts.language());
        head(title);
        main = document.body().appendElement("main");
        main.appendElement("h1").text(title);
    }

    private void head(String title) {
        var head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(title);
        head.appendChild(Style.element());
    }

    private void foot(AccountSettings account) {
        var sender =
                Stream.of(
                                account.businessName(),
                                account.address(),
                                account.postalCode(),
                                account.city(),
                                account.state(),
                                account.country())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        if (!sender.isEmpty()) {
            document.body().appendElement("footer").text(sender);
        }
    }

    Page paragraph(String text) {
        main.appendElement("p").text(text);
        return this;
    }

    /** Says what came of what was sent, to those who hear pages too. */
    Page status(String text) {
        main.appendElement("p").attr("role", "status").attr("class", "done").text(text);
        return this;
    }

    /** Says what is wrong with what was sent. */
    Page alert(String text) {
        main.appendElement("p").attr("role", "alert").attr("class", "wrong").text(text);
        return this;
    }

    Page link(String address, String text) {
        main.appendElement("p").appendElement("a").attr("href", address).text(text);
        return this;
    }

    /** A form that is sent to where the page is. */
    Fields form() {
        return new Fields(texts, main.appendElement("form").attr("method", "post"));
    }

    Answer.Page answer() {
        return answer(200);
    }

    Answer.Page answer(int status) {
        return new Answer.Page(status, document.outerHtml());
    }
}
