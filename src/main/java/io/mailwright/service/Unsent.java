package io.mailwright.service;

import io.mailwright.domain.Failure;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

/** Tells what never left this computer from what may have been done although no answer came. */
public final class Unsent {
    private Unsent() {}

    /** Whether the account cannot have heard of it. */
    public static boolean isCertain(Failure.Unreachable lost) {
        return lost.getCause() instanceof ConnectException
                || lost.getCause() instanceof UnknownHostException
                || lost.getCause() instanceof NoRouteToHostException;
    }
}
