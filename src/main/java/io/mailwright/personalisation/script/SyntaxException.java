package io.mailwright.personalisation.script;

/**
 * That an e-mail, or a piece of content, cannot be read as what it is. Its author has to mend it.
 */
public final class SyntaxException extends RuntimeException {
    private final SyntaxProblem problem;

    SyntaxException(SyntaxProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    public SyntaxProblem problem() {
        return problem;
    }
}
