package io.mailwright.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Failure;
import io.mailwright.domain.fault.Fault;
import io.mailwright.domain.fault.FaultKind;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.shell.Training;
import io.mailwright.ui.text.Texts;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class FaultsViewModelTest {
    @TempDir Path folder;
    private TestAccount account;
    private Training training;
    private FaultsViewModel model;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        training = new Training(account.accounts().faults());
        model = new FaultsViewModel(training);
        model.load();
    }

    @AfterEach
    void close() {
        account.close();
    }

    private List<String> on() {
        return account.accounts().faults().on().stream().map(Fault::toString).toList();
    }

    @Test
    void eachChangeIsInForceAtOnce() {
        model.add();
        assertThat(on()).containsExactly("slow=2.0:1.0");
        var fault = model.switches().getFirst();
        fault.secondsProperty().set(5);
        assertThat(on()).containsExactly("slow=5.0:1.0");
        fault.kindProperty().set(FaultKind.LOST);
        fault.callProperty().set("subscriber.add");
        fault.percentProperty().set(10);
        assertThat(on()).containsExactly("lost:0.1:subscriber.add");
        model.add();
        model.switches().getLast().kindProperty().set(FaultKind.BUSY);
        assertThat(on()).containsExactly("lost:0.1:subscriber.add", "busy:1.0");
        model.remove(fault);
        assertThat(on()).containsExactly("busy:1.0");
    }

    @Test
    void allGoOffAndComeBack() {
        model.add();
        model.add();
        var before = model.allOff();
        assertThat(on()).isEmpty();
        assertThat(model.switches()).isEmpty();
        model.restore(before);
        assertThat(on()).hasSize(2);
        assertThat(model.switches()).hasSize(2);
        model.switches().getLast().kindProperty().set(FaultKind.CUT);
        assertThat(on()).containsExactly("slow=2.0:1.0", "cut:1.0");
    }

    @Test
    void filesAndCallsAreOfferedToWhomTheyConcern() {
        model.add();
        var fault = model.switches().getFirst();
        assertThat(fault.calls()).contains("subscriber.add").doesNotContain("ftp.stor");
        fault.callProperty().set("subscriber.add");
        fault.kindProperty().set(FaultKind.DROP);
        assertThat(fault.calls()).containsExactly("ftp", "ftp.stor", "ftp.retr");
        assertThat(on()).containsExactly("drop:1.0:ftp");
        fault.kindProperty().set(FaultKind.CUT);
        assertThat(on()).containsExactly("cut:1.0");
    }

    @Test
    void whatIsOnIsShownWhereverOneLooksNext() {
        training.set(List.of(Fault.parse("slow=7:0.25:list.add"), Fault.parse("drop:1:ftp.stor")));
        var next = new FaultsViewModel(new Training(account.accounts().faults()));
        next.load();
        assertThat(next.switches())
                .extracting(each -> each.fault().toString())
                .containsExactly("slow=7.0:0.25:list.add", "drop:1.0:ftp.stor");
        assertThat(on()).as("looking changes nothing").hasSize(2);
    }

    @Test
    void everyChoiceHasWordsAndIsOfACallTheServerKnows() {
        var texts = Texts.of(FaultsViewModel.class);
        for (var kind : FaultKind.values()) {
            assertThat(texts.get("faults.kind." + kind.word())).isNotEmpty();
            assertThat(texts.get("faults.lesson." + kind.word())).isNotEmpty();
        }
        Stream.concat(FaultSwitch.CALLS.stream(), FaultSwitch.FILES.stream())
                .filter(call -> !call.isEmpty())
                .forEach(call -> assertThat(texts.get("faults.call." + call)).isNotEmpty());
        try (var line = new HttpTransport(account.account().url())) {
            var api = new XmlApi(line, () -> new Credentials("tester", TestAccount.PASSWORD), 1);
            FaultSwitch.CALLS.stream()
                    .filter(call -> call.contains("."))
                    .map(call -> call.equals("email.add") ? call + ".htmlpaste" : call)
                    .forEach(call -> assertThat(isKnown(api, call)).as(call).isTrue());
            assertThat(isKnown(api, "subscriber.invent")).isFalse();
        }
    }

    /** Whether the server knows the call, though it may not like how it is asked. */
    private static boolean isKnown(XmlApi api, String call) {
        try {
            return api.send(new Bare(call));
        } catch (Failure.Refused refused) {
            return refused.code() != ErrorCode.UNKNOWN_ACTION.number();
        }
    }

    /** A call with nothing but its name. */
    private record Bare(String name) implements Call<Boolean> {
        @Override
        public List<Element> request() {
            var parts = name.split("\\.", -1);
            return List.of(
                    Element.of("system_name", parts[0]),
                    Element.of("action", parts[1]),
                    Element.of("sub_action", parts.length > 2 ? parts[2] : ""));
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public Boolean read(Element system) {
            return true;
        }
    }
}
