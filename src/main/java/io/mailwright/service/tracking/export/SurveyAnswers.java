package io.mailwright.service.tracking.export;

import io.mailwright.domain.tracking.ToldFigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Chooses which answers in surveys stand in a file that may be passed on: what only one person
 * wrote may say who they are, and free texts are as many as people.
 */
final class SurveyAnswers {
    /** To one question. */
    private static final int MOST = 1000;

    private SurveyAnswers() {}

    /**
     * Parts that were shown, then of each question the most frequent answers, and all others as one
     * that is empty and of nobody.
     *
     * @param told by question, the most frequent answer first
     * @param ofOne whether those that one person gave are among them
     */
    static List<ToldFigure> chosen(List<ToldFigure> told, boolean ofOne) {
        var chosen = new ArrayList<ToldFigure>();
        var questions = new LinkedHashMap<String, List<ToldFigure>>();
        for (var one : told) {
            switch (one.kind()) {
                case PART -> chosen.add(one);
                case ANSWER ->
                        questions.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(one);
            }
        }
        questions.forEach((question, answers) -> {
            int shown =
                    (int)
                            answers.stream()
                                    .limit(MOST)
                                    .filter(one -> ofOne || one.people() > 1)
                                    .count();
            chosen.addAll(answers.subList(0, shown));
            if (shown < answers.size()) {
                chosen.add(others(question, answers.subList(shown, answers.size())));
            }
        });
        return chosen;
    }

    private static ToldFigure others(String question, List<ToldFigure> answers) {
        long total = answers.stream().mapToLong(ToldFigure::total).sum();
        return new ToldFigure(ToldFigure.Kind.ANSWER, question, "", 0, total);
    }
}
