/** A program on the module path that uses Partner Directory. */
module modular.program {
    requires dev.partnerdirectory.core;
    requires dev.partnerdirectory.fake;
    requires dev.partnerdirectory.files;
    requires dev.partnerdirectory.rest;
    requires org.hibernate.validator;
}
