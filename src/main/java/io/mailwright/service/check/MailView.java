package io.mailwright.service.check;

import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An e-mail, read once for all checks. */
final class MailView {
    private final CheckedMail mail;
    private final String masked;
    private final Document document;
    private final Map<MailPart, Lines> lines = new EnumMap<>(MailPart.class);

    MailView(CheckedMail mail) {
        this.mail = mail;
        this.masked = Masked.of(mail.html());
        this.document = Parser.htmlParser().setTrackPosition(true).parseInput(masked, "");
        for (var part : MailPart.values()) {
            lines.put(part, new Lines(part, mail.source(part)));
        }
    }

    CheckedMail mail() {
        return mail;
    }

    /** The HTML in which scripts and names are no markup, with all else in its place. */
    String masked() {
        return masked;
    }

    List<Element> select(String query) {
        return document.select(query).stream()
                .filter(element -> element.sourceRange().isTracked())
                .toList();
    }

    boolean has(String query) {
        return document.selectFirst(query) != null;
    }

    List<Element> elements() {
        return document.getAllElements().stream()
                .filter(element -> element.sourceRange().isTracked())
                .toList();
    }

    /** What people read, in its pieces. */
    List<TextNode> texts() {
        return document.nodeStream(TextNode.class)
                .filter(node -> !node.isBlank() && node.sourceRange().isTracked())
                .toList();
    }

    Place place(MailPart part, int start, int end) {
        return lines(part).place(start, end);
    }

    Place inHtml(int start, int end) {
        return place(MailPart.HTML, start, end);
    }

    /** The start tag of an element. */
    Place tag(Element element) {
        return inHtml(element.sourceRange().startPos(), element.sourceRange().endPos());
    }

    /** The value of an attribute, without quotes. */
    Range value(Element element, String attribute) {
        return element.attributes().sourceRange(attribute).valueRange();
    }

    /** The value of an attribute; the tag of an attribute without one. */
    Place attribute(Element element, String attribute) {
        var range = value(element, attribute);
        return range.isTracked() ? inHtml(range.startPos(), range.endPos()) : tag(element);
    }

    Lines lines(MailPart part) {
        var known = lines.get(part);
        if (known == null) {
            throw new IllegalStateException("every part has lines");
        }
        return known;
    }
}
