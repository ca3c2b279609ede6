package io.mailwright.service.content;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All by which a page differs from one before it: one element of its body holds something else.
 * Putting that into a page that is shown takes a browser a moment, where loading a large one anew
 * takes it long.
 *
 * @param before the page it is put into
 * @param place the way to the element, from the top down
 * @param html what the element holds from now on, as harmless as the page is
 */
public record PageChange(SafePage before, List<Step> place, String html) {
    public PageChange {
        place = List.copyOf(place);
    }

    /**
     * A step down to one of several elements.
     *
     * @param index from 0
     * @param among how many there are
     * @param name of that one, in capitals
     */
    public record Step(int index, int among, String name) {}

    /** What became of a page; nothing if it is the same, or more of it is other. */
    static Optional<PageChange> of(SafePage before, Document old, Document now) {
        var steps = new ArrayList<Step>();
        Element was = old;
        Element is = now;
        for (int i = onlyOther(was, is); i >= 0; i = onlyOther(was, is)) {
            was = (Element) was.childNode(i);
            is = (Element) is.childNode(i);
            steps.add(step(is));
        }
        boolean inBody = steps.size() > 1 && steps.get(1).name().equals("BODY");
        return inBody ? Optional.of(new PageChange(before, steps, is.html())) : Optional.empty();
    }

    private static Step step(Element element) {
        Element parent = element.parent();
        int among = parent == null ? 1 : parent.childrenSize();
        return new Step(
                element.elementSiblingIndex(), among, element.tagName().toUpperCase(Locale.ROOT));
    }

    /** The number of the one node inside that differs, if by nothing but what it holds; else -1. */
    private static int onlyOther(Element was, Element is) {
        int other = -1;
        if (was.childNodeSize() != is.childNodeSize()) {
            return other;
        }
        for (int i = 0; i < is.childNodeSize(); i++) {
            if (!isSame(was.childNode(i), is.childNode(i))) {
                if (other >= 0 || !isOtherInside(was.childNode(i), is.childNode(i))) {
                    return -1;
                }
                other = i;
            }
        }
        return other;
    }

    private static boolean isOtherInside(Node was, Node is) {
        return was instanceof Element && is instanceof Element && isAlike(was, is);
    }

    /** Whether all of two nodes is the same; told without going into depth, which may be great. */
    static boolean isSame(Node one, Node other) {
        var nodes = one.nodeStream().iterator();
        var others = other.nodeStream().iterator();
        while (nodes.hasNext() && others.hasNext()) {
            var node = nodes.next();
            var its = others.next();
            if (node.childNodeSize() != its.childNodeSize() || !isAlike(node, its)) {
                return false;
            }
        }
        return nodes.hasNext() == others.hasNext();
    }

    /** Whether two nodes are the same but for what is inside them. */
    private static boolean isAlike(Node one, Node other) {
        return switch (one) {
            case Element element when other instanceof Element its ->
                    element.tagName().equals(its.tagName())
                            && element.attributes().equals(its.attributes());
            case TextNode text when other instanceof TextNode its ->
                    text.getWholeText().equals(its.getWholeText());
            case DataNode data when other instanceof DataNode its ->
                    data.getWholeData().equals(its.getWholeData());
            case Element _, TextNode _, DataNode _ -> false;
            default -> one.outerHtml().equals(other.outerHtml());
        };
    }
}
