package dev.partnerdirectory.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of a list are printed, and in which order.
 *
 * @param filters conditions such as {@code state=active}, all of which must hold
 * @param search  a text that one of the fields must contain
 * @param sort    the fields to sort by; one that begins with {@code -} sorts in descending order
 * @param limit   the largest number of elements
 */
public record Selection(List<String> filters, Optional<String> search, List<String> sort, long limit) {
    public static final Selection ALL = new Selection(List.of(), Optional.empty(), List.of(), Long.MAX_VALUE);

    private static final Pattern CONDITION = Pattern.compile("([^=!~<>]+)(!=|>=|<=|=|~|<|>)(.*)", Pattern.DOTALL);

    public Selection {
        filters = List.copyOf(filters);
        sort = List.copyOf(sort);
    }

    /**
     * The chosen elements. Without {@code sort} they are passed on as they come, and no more are asked for than
     * {@code limit}.
     *
     * @throws Columns.UnknownColumns   if a field does not exist
     * @throws IllegalArgumentException if a condition is malformed
     */
    public <T> Stream<T> of(Columns<T> columns, Stream<T> things) {
        Stream<T> chosen = things.filter(condition(columns));
        if (!sort.isEmpty()) {
            chosen = chosen.sorted(order(columns));
        }
        return limit == Long.MAX_VALUE ? chosen : chosen.limit(limit);
    }

    /** Checks this selection against the columns, before anything is read. */
    public void check(Columns<?> columns) {
        condition(columns);
        sort.forEach(name -> columns.find(bare(name)));
    }

    private <T> Predicate<T> condition(Columns<T> columns) {
        List<Predicate<T>> all = new ArrayList<>();
        filters.forEach(filter -> all.add(condition(columns, filter)));
        search.map(text -> text.toLowerCase(Locale.ROOT))
                .ifPresent(text -> all.add(thing -> columns.all().stream()
                        .anyMatch(column -> text(column, thing).contains(text))));
        return thing -> all.stream().allMatch(each -> each.test(thing));
    }

    private static <T> Predicate<T> condition(Columns<T> columns, String filter) {
        Matcher parts = CONDITION.matcher(filter);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no condition: write FIELD=VALUE, or use != ~ < > <= >= in place of =".formatted(filter));
        }
        Column<T> column = columns.find(parts.group(1).strip());
        String operator = parts.group(2);
        String wanted = parts.group(3).strip().toLowerCase(Locale.ROOT);
        if (operator.equals("~")) {
            return thing -> text(column, thing).contains(wanted);
        }
        return thing -> {
            Object value = column.of(thing);
            if (value == null && operator.length() == 1 && !operator.equals("=")) {
                return false;
            }
            return holds(operator, compare(value, wanted));
        };
    }

    private static boolean holds(String operator, int compared) {
        return switch (operator) {
            case "=" -> compared == 0;
            case "!=" -> compared != 0;
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            default -> compared >= 0;
        };
    }

    private <T> Comparator<T> order(Columns<T> columns) {
        return sort.stream()
                .map(name -> by(columns, name))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static <T> Comparator<T> by(Columns<T> columns, String name) {
        Column<T> column = columns.find(bare(name));
        Comparator<T> by = (one, other) -> compare(column.of(one), column.of(other));
        return name.startsWith("-") ? by.reversed() : by;
    }

    private static String bare(String name) {
        return name.startsWith("-") ? name.substring(1) : name;
    }

    /** Numbers as numbers, text without regard to letter case, missing values first. */
    private static int compare(@Nullable Object one, @Nullable Object other) {
        Optional<Double> number = number(one);
        Optional<Double> against = number(other);
        return number.isPresent() && against.isPresent()
                ? number.get().compareTo(against.get())
                : ValueFormat.text(one).compareToIgnoreCase(ValueFormat.text(other));
    }

    private static Optional<Double> number(@Nullable Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        String text = ValueFormat.text(value);
        return text.matches("-?[0-9]{1,15}(\\.[0-9]+)?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    private static <T> String text(Column<T> column, T thing) {
        return ValueFormat.text(column.of(thing)).toLowerCase(Locale.ROOT);
    }
}
