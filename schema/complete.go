package schema

import "reflect"

// Complete turns the lists of a record that are nil into empty ones, so that
// they are written as [] and not as null, and negative zeros into zeros.
func Complete(doc *Document) { complete(reflect.ValueOf(doc).Elem()) }

func complete(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			complete(v.Elem())
		}
	case reflect.Float64:
		if v.CanSet() && v.Float() == 0 {
			v.SetFloat(0)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			complete(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Field(i)
			if !field.CanSet() {
				continue // not exported
			}
			if field.Kind() == reflect.Slice && field.IsNil() {
				field.Set(reflect.MakeSlice(field.Type(), 0, 0))
			}
			complete(field)
		}
	}
}
