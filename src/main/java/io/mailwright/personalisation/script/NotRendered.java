package io.mailwright.personalisation.script;

/** Why a message was not made, and so what becomes of its recipient or of the whole send. */
public abstract sealed class NotRendered extends RuntimeException {
    private NotRendered(String message) {
        super(message, null, false, false);
    }

    /**
     * This message cannot be built; others may. It is code 26, Build Email Error ({@code
     * email-send.md} M14, grade V).
     */
    public static final class Faulty extends NotRendered {
        private final SyntaxProblem problem;

        Faulty(SyntaxProblem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        public SyntaxProblem problem() {
            return problem;
        }
    }

    /**
     * This recipient is left out, as an empty answer asked for ({@code personalisation.md} P4).
     * That it is code 102, Excluded ({@code email-send.md} M14), is X.
     */
    public static final class Skipped extends NotRendered {
        Skipped(String message) {
            super(message);
        }
    }

    /** The whole send is to stop, as an empty answer asked for ({@code personalisation.md} P4). */
    public static final class Stopped extends NotRendered {
        Stopped(String message) {
            super(message);
        }
    }
}
