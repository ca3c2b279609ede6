package io.mailwright.cli.frame;

import io.mailwright.service.AccountService;
import io.mailwright.settings.Home;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What the command line needs from outside: where its words go, and what is put together elsewhere.
 *
 * @param environment a variable's value by name, {@code null} if it is not set
 * @param accounts opens the accounts of one home
 * @param tour drives the window with no display and answers the pictures it left in a folder
 * @param stopping whether the user wants the command to stop; its thread is interrupted as well
 */
public record Program(
        PrintStream out,
        PrintStream err,
        Function<String, @Nullable String> environment,
        Function<Home, AccountService> accounts,
        Function<Path, List<Path>> tour,
        BooleanSupplier stopping) {}
