package dev.partnerdirectory.fake.http.condition;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.fault.Faults;
import dev.partnerdirectory.fake.http.fault.Latency;
import dev.partnerdirectory.fake.http.fault.Quota;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Under what conditions the emulator answers: behaviours, personas, faults, latency, quotas, lag. They change from
 * the next request on. Thread-safe.
 */
public final class Conditions {
    private final Behaviours initially;
    private final Set<Persona> initialPersonas;
    private final Faults faults = new Faults();
    private volatile State state;

    /** What is in force; {@code behaviours} with the personas' on top, {@code personaFaults} with counts of their own. */
    private record State(
            Behaviours chosen,
            Behaviours behaviours,
            Set<Persona> personas,
            Faults personaFaults,
            Latency latency,
            Quota quota,
            Optional<Lag> lag) {}

    public Conditions(Behaviours initially, Set<Persona> personas) {
        this.initially = initially;
        this.initialPersonas = Persona.together(personas);
        this.state = state(initially, initialPersonas);
    }

    private static State state(Behaviours chosen, Set<Persona> personas) {
        State bare =
                new State(chosen, chosen, Set.of(), new Faults(), new Latency.None(), Quota.none(), Optional.empty());
        return withPersonas(bare, personas);
    }

    private static State withPersonas(State state, Set<Persona> personas) {
        Behaviours behaviours = state.chosen;
        Faults faults = new Faults();
        Optional<Lag> lag = state.lag.filter(one -> !one.isNone());
        for (Persona persona : personas) {
            behaviours = behaviours.with(persona.behaviours());
            persona.rule().ifPresent(faults::add);
        }
        return new State(state.chosen, behaviours, personas, faults, state.latency, state.quota, lag);
    }

    /** Everything as it was at the start; fault rules gone. */
    public synchronized void reset() {
        faults.clear();
        state = state(initially, initialPersonas);
    }

    /** How the emulator behaves, the personas' part included. */
    public Behaviours behaviours() {
        return state.behaviours;
    }

    /** Sets one behaviour; a persona's word counts more. */
    public synchronized void set(Behaviour behaviour, String choice) {
        replaceBehaviours(state.chosen.with(behaviour, choice));
    }

    /** Sets every behaviour back to what it was at the start. */
    public synchronized void resetBehaviours() {
        replaceBehaviours(initially);
    }

    private void replaceBehaviours(Behaviours chosen) {
        State now = state;
        Behaviours behaviours = chosen;
        for (Persona persona : now.personas) {
            behaviours = behaviours.with(persona.behaviours());
        }
        state = new State(chosen, behaviours, now.personas, now.personaFaults, now.latency, now.quota, now.lag);
    }

    public Set<Persona> personas() {
        return state.personas;
    }

    /**
     * These personas and no others; their counts begin anew.
     *
     * @throws IllegalArgumentException if two of them contradict each other
     */
    public synchronized void personas(Set<Persona> chosen) {
        state = withPersonas(state, Persona.together(chosen));
    }

    public void personas(Persona... chosen) {
        personas(Set.of(chosen));
    }

    public boolean has(Persona persona) {
        return state.personas.contains(persona);
    }

    /** The fault rules that were added, the personas' own not among them. */
    public Faults faults() {
        return faults;
    }

    /** What strikes this call: an added rule before a persona's. */
    public Optional<FaultRule> strike(Operation operation) {
        return faults.strike(operation).or(() -> state.personaFaults.strike(operation));
    }

    /** Every rule in force with its counts. */
    public List<Faults.Tally> tallies() {
        return java.util.stream.Stream.concat(faults.tallies().stream(), state.personaFaults.tallies().stream())
                .toList();
    }

    /** Adds a rule; it counts calls from now on. */
    public void add(FaultRule rule) {
        faults.add(rule);
    }

    public Latency latency() {
        return state.latency;
    }

    public synchronized void latency(Latency chosen) {
        State now = state;
        state = new State(now.chosen, now.behaviours, now.personas, now.personaFaults, chosen, now.quota, now.lag);
    }

    public Quota quota() {
        return state.quota;
    }

    /** Counts begin anew. */
    public synchronized void quota(Quota chosen) {
        State now = state;
        state = new State(now.chosen, now.behaviours, now.personas, now.personaFaults, now.latency, chosen, now.lag);
    }

    /** The lag in force: what was chosen, else the persona's. */
    public Lag lag() {
        State now = state;
        return now.lag.orElseGet(() -> now.personas.contains(Persona.LAG) ? Lag.ofReads(2) : Lag.none());
    }

    /** Sets the lag; that there is none counts until other personas are chosen. */
    public synchronized void lag(Lag chosen) {
        State now = state;
        state = new State(
                now.chosen,
                now.behaviours,
                now.personas,
                now.personaFaults,
                now.latency,
                now.quota,
                Optional.of(chosen));
    }
}
