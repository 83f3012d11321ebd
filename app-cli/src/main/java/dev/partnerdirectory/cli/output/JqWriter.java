package dev.partnerdirectory.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.jspecify.annotations.Nullable;

/** Passes the JSON document to a jq program and writes each result on a line: text as it is, anything else as JSON. */
final class JqWriter<T> implements RecordWriter<T> {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the program gets. */
    enum Input {
        /** All elements as one array, alone or as the last field of an object. */
        LIST,
        /** Each element by itself. */
        EACH
    }

    private final Columns<T> columns;
    private final Writer out;
    private final Input input;
    private final Map<String, ?> fields;
    private final String name;
    private final JsonQuery program;
    private final Scope scope = Scope.newEmptyScope();
    private final List<Map<String, @Nullable Object>> list = new ArrayList<>();

    /** A writer that passes each element by itself. */
    JqWriter(String program, Columns<T> columns, Writer out) {
        this(program, columns, out, Input.EACH, Map.of(), "");
    }

    /** @param name the array's name in the object that has {@code fields} before it; empty for the array alone */
    JqWriter(String program, Columns<T> columns, Writer out, Input input, Map<String, ?> fields, String name) {
        this.columns = columns;
        this.out = out;
        this.input = input;
        this.fields = fields;
        this.name = name;
        this.program = compile(program);
        BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_7, scope);
    }

    /** @throws JqProblem if it is no jq program */
    static JsonQuery compile(String program) {
        try {
            return JsonQuery.compile(program, Versions.JQ_1_7);
        } catch (JsonQueryException malformed) {
            throw new JqProblem(malformed.getMessage(), malformed);
        }
    }

    /**
     * Finds functions that do not exist, before there is any data.
     *
     * @throws JqProblem if there is one, or the program is malformed
     */
    static void check(String program) {
        try {
            new JqWriter<Object>(program, Columns.of(), Writer.nullWriter()).document(Map.of());
        } catch (JqProblem problem) {
            if (!(problem.getCause() instanceof JsonQueryException failed) || isUnknownFunction(failed)) {
                throw problem;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a null writer does not fail", impossible);
        }
    }

    private static boolean isUnknownFunction(JsonQueryException failed) {
        return String.valueOf(failed.getMessage()).contains("does not exist");
    }

    @Override
    public void write(T thing) throws IOException {
        if (input == Input.LIST) {
            list.add(columns.object(thing));
        } else {
            document(columns.object(thing));
        }
    }

    /** Writes the results for one JSON document. */
    void document(@Nullable Object document) throws IOException {
        List<JsonNode> results = new ArrayList<>();
        try {
            program.apply(scope, JSON.valueToTree(document), results::add);
        } catch (JsonQueryException failed) {
            throw new JqProblem(failed.getMessage(), failed);
        } catch (StackOverflowError endless) {
            throw new JqProblem("the program calls itself without end", endless);
        }
        for (JsonNode result : results) {
            out.write((result.isTextual() ? result.textValue() : result.toString()) + "\n");
        }
    }

    @Override
    public void end() throws IOException {
        if (input == Input.LIST) {
            document(name.isEmpty() ? list : object());
        }
        out.flush();
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        fields.forEach((key, value) -> object.put(key, ValueFormat.of(value)));
        object.put(name, list);
        return object;
    }
}
