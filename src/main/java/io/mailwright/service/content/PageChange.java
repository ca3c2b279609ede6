package io.mailwright.service.content;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All by which a page differs from one before it: in some elements of its body there is something
 * else in place of some of what they hold. Putting that into a page that is shown takes a browser a
 * moment, where loading a large one anew takes it long.
 *
 * @param before the page it is put into
 * @param parts no two of one element; places are those of the page before
 */
public record PageChange(SafePage before, List<Part> parts) {
    /** More are put in more slowly than the page is loaded anew. */
    private static final int MOST = 100;

    public PageChange {
        parts = List.copyOf(parts);
    }

    /**
     * Something else in an element.
     *
     * @param place the way to the element, from the body down
     * @param among how many nodes it has in the page before
     * @param from the first of those that are replaced
     * @param until behind the last of them; equal to {@code from} where something is put between
     * @param html what is there from now on, as harmless as the page is
     */
    public record Part(List<Step> place, int among, int from, int until, String html) {
        public Part {
            place = List.copyOf(place);
        }
    }

    /**
     * A step down to one of several nodes.
     *
     * @param index from 0
     * @param among how many there are
     * @param name of that one, an element, in capitals
     */
    public record Step(int index, int among, String name) {}

    /** An element and what became of it, which is alike but for what is inside. */
    private record Pair(Element was, Element is) {}

    /** What became of a page; nothing if it is the same, or much or more than its body is other. */
    static Optional<PageChange> of(SafePage before, Document old, Document now) {
        if (!isSameAround(old, now)) {
            return Optional.empty();
        }
        var parts = new ArrayList<Part>();
        var pairs = new ArrayDeque<Pair>();
        pairs.push(new Pair(old.body(), now.body()));
        while (!pairs.isEmpty() && parts.size() <= MOST) {
            compare(pairs.pop(), parts, pairs);
        }
        return parts.isEmpty() || parts.size() > MOST
                ? Optional.empty()
                : Optional.of(new PageChange(before, parts));
    }

    /** Whether all but what the body holds is the same. */
    private static boolean isSameAround(Document old, Document now) {
        return areAlike(old, now)
                && areAlike(old.expectFirst("html"), now.expectFirst("html"))
                && isSame(old.head(), now.head());
    }

    private static boolean areAlike(Element one, Element other) {
        boolean are = one.childNodeSize() == other.childNodeSize();
        for (int i = 0; are && i < one.childNodeSize(); i++) {
            are = isAlike(one.childNode(i), other.childNode(i));
        }
        return are;
    }

    /**
     * What is alike at the beginning and at the end stays; between these there is something else.
     */
    private static void compare(Pair pair, List<Part> parts, Deque<Pair> inside) {
        var was = pair.was().childNodes();
        var is = pair.is().childNodes();
        int most = Math.min(was.size(), is.size());
        int first = 0;
        while (first < most && isAlike(was.get(first), is.get(first))) {
            keep(was.get(first), is.get(first), inside);
            first++;
        }
        int last = 0;
        while (last < most - first
                && isAlike(was.get(was.size() - 1 - last), is.get(is.size() - 1 - last))) {
            keep(was.get(was.size() - 1 - last), is.get(is.size() - 1 - last), inside);
            last++;
        }
        int until = was.size() - last;
        var other = is.subList(first, is.size() - last);
        if (first < until || !other.isEmpty()) {
            var html = other.stream().map(Node::outerHtml).collect(Collectors.joining());
            parts.add(new Part(place(pair.was()), was.size(), first, until, html));
        }
    }

    private static void keep(Node was, Node is, Deque<Pair> inside) {
        if (was instanceof Element element && is instanceof Element its) {
            inside.push(new Pair(element, its));
        }
    }

    private static List<Step> place(Element element) {
        var steps = new ArrayDeque<Step>();
        var at = element;
        var around = at.parent();
        while (around != null && !at.nameIs("body")) {
            var name = at.tagName().toUpperCase(Locale.ROOT);
            steps.addFirst(new Step(at.siblingIndex(), around.childNodeSize(), name));
            at = around;
            around = at.parent();
        }
        return List.copyOf(steps);
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
