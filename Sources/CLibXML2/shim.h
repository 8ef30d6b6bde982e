#pragma once

// Debian builds libxml2 with ICU, whose types clash with the ones in Swift's Foundation as soon as
// one module sees both. Only the layout of xmlCharEncodingHandler depends on it, and nothing here
// looks inside one.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/schematron.h>
#include <libxml/xmlwriter.h>

// xmlFree is a mutable global, which Swift 6 refuses.
static inline void cx_free(void *memory) { xmlFree(memory); }

// The generic error function is variadic; this one keeps libxml2 from writing to standard error.
static inline void cx_silent(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}
static inline void cx_silence(void) {
  xmlThrDefSetGenericErrorFunc(NULL, cx_silent);
  xmlSetGenericErrorFunc(NULL, cx_silent);
}
