package dev.partnerdirectory.tck;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Laws of a directory. Each law that asks for a scene gets one of its own. */
@ExtendWith(DirectoryLaws.Scenes.class)
public interface DirectoryLaws {
    /** The directory under test; the same throughout one test. */
    DirectoryUnderTest directory();

    /** Sets the scenes in the directory under test. */
    final class Scenes implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Scene.class || type == PartnerScene.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            DirectoryUnderTest directory = context.getRequiredTestInstances()
                    .findInstance(DirectoryLaws.class)
                    .orElseThrow()
                    .directory();
            return parameter.getParameter().getType() == Scene.class ? Scene.in(directory) : PartnerScene.in(directory);
        }
    }
}
