package io.mailwright.personalisation.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with marks in the places of values.
 *
 * @param literals what stands before each mark, and after the last
 * @param marks which value each is for
 */
record Skeleton(List<String> literals, List<Integer> marks) {
    /** A noncharacter of Unicode before and after, which texts for people do not have. */
    static final Pattern MARK = Pattern.compile("\uFDD0(\\d{1,9})\uFDD1");

    static Skeleton of(String text) {
        var literals = new ArrayList<String>();
        var marks = new ArrayList<Integer>();
        var mark = MARK.matcher(text);
        int done = 0;
        while (mark.find()) {
            literals.add(text.substring(done, mark.start()));
            marks.add(Integer.valueOf(mark.group(1)));
            done = mark.end();
        }
        literals.add(text.substring(done));
        return new Skeleton(literals, marks);
    }

    String filled(List<String> values) {
        var filled = new StringBuilder();
        for (int i = 0; i < marks.size(); i++) {
            filled.append(literals.get(i)).append(values.get(marks.get(i)));
        }
        return filled.append(literals.getLast()).toString();
    }
}
